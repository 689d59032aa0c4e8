### Cómo se inicia el desinstalador propio de un producto.

## Por qué no se inicia desde aquí

uninstall-refused-not-to-remove = Este programa no ayuda a quitar este producto.
uninstall-refused-managed = Es un producto para empresas. Puede quitarlo la persona que lo administra.
uninstall-refused-maker = No se sabe con certeza quién firma el desinstalador de este fabricante.
uninstall-refused-no-entry = La lista de programas instalados no tiene este producto.
uninstall-refused-nothing = La entrada de la lista de programas no nombra ningún desinstalador.
uninstall-refused-no-code = La entrada no dice qué producto debe quitar Windows.
uninstall-refused-two-products = La entrada nombra dos productos distintos.
uninstall-refused-system-program = La entrada llama a { $name }, un programa de Windows que ejecuta otras cosas.
uninstall-refused-not-a-program = Lo que nombra la entrada no es un programa.
uninstall-refused-network = Lo que nombra la entrada no está en este equipo.
uninstall-refused-not-full = La entrada no dice en qué carpeta está el desinstalador.
uninstall-refused-not-clear = La entrada está escrita de un modo que no deja ver qué se iniciaría.
uninstall-refused-no-folder = La entrada no nombra una carpeta que sea solo de este producto.
uninstall-refused-outside = El desinstalador no está en la carpeta propia del producto.

## Qué se vio al mirar el archivo

uninstall-not-offered = En este sistema no se inicia nada desde aquí.
uninstall-not-there = El desinstalador no está donde dice la entrada: { $path }
uninstall-not-readable = No se pudo mirar el desinstalador: { $path }
uninstall-leads-elsewhere = La ruta lleva a otro lugar del que dice: { $path }
uninstall-not-signed = El archivo no está firmado, así que nadie puede decir quién lo hizo: { $path }
uninstall-not-confirmed = Este equipo no pudo confirmar la firma del archivo: { $path }
uninstall-other-signer = El archivo lo firmó { $signer }. No es un nombre que conozcamos de este fabricante: { $path }
uninstall-unknown-product = Windows ya no conoce este producto: { $code }
uninstall-other-product = Windows conoce este número como { $name } de { $publisher }, otro producto: { $code }
uninstall-changed = El desinstalador ha cambiado desde que se mostró. Mírelo otra vez.
uninstall-one-at-a-time = Todavía hay otro desinstalador en marcha. Termine primero con ese.
uninstall-declined = Usted dijo que no cuando Windows preguntó, o la pregunta se cerró. No se inició nada.
uninstall-not-started = Windows no lo inició: { $detail }

## Cómo terminó

uninstall-ended = El desinstalador ha terminado. Solo otra mirada puede decir si el producto ya no está.
uninstall-ended-by-person = Se canceló la desinstalación.
uninstall-ended-not-installed = Windows dice que el producto no está instalado. Otra mirada lo mostrará.
uninstall-ended-another-runs = Hay otra instalación en marcha. Espere a que termine e inténtelo otra vez.
uninstall-ended-restart = El desinstalador ha terminado y pide un reinicio.
uninstall-ended-code = El desinstalador terminó con el código { $code }. Otra mirada mostrará qué queda.
uninstall-ended-without-code = El desinstalador ha terminado sin decir cómo. Otra mirada mostrará qué queda.
uninstall-not-watched = Puede que el desinstalador siga en marcha.
