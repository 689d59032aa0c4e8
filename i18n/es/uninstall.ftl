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

## En la página de la desinstalación

uninstall-looking = Mirando el desinstalador propio del producto.
uninstall-shown = Puede iniciar desde aquí el desinstalador propio del producto. Esto es lo que se inicia:
uninstall-file = Archivo
uninstall-code = Solo para este producto
uninstall-code-of = { $name } de { $publisher } ({ $code })
uninstall-signer = Firmado por, y confirmado por este equipo
uninstall-start = Iniciar el desinstalador de { $name }
uninstall-or-by-hand = Windows puede preguntar si permite los cambios. O hágalo a mano, como dicen los pasos.
uninstall-starting = Windows lo está iniciando y puede que le esté preguntando. Busque su ventana.
uninstall-running = El desinstalador de { $name } está en marcha. Siga sus propias ventanas hasta el final. Esta página espera.
uninstall-stop-watching = No quiero esperar más
uninstall-found-gone = Hemos vuelto a mirar: { $name } ya no está.
uninstall-found-still-there = Hemos vuelto a mirar: { $name } sigue ahí. A menudo solo un reinicio quita el resto.
uninstall-found-not-known = Aún no podemos saber si se ha ido. Lo mostrará la revisión después del reinicio.
uninstall-why-by-hand = Por qué no se puede iniciar desde aquí
uninstall-by-hand = Quítelo a mano, como dicen los pasos.
closing-during-uninstaller = Todavía hay un desinstalador en marcha.
closing-during-uninstaller-do = Deje que termine primero. Si cierra ahora, seguirá por sí mismo y este programa volverá a mirar cuando lo abra. Cierre otra vez para cerrarlo.
