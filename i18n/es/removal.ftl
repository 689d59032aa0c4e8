### Palabras de assets/removal.toml, por identificador.
### Cada vía tiene su título bajo el identificador; -why dice por qué; -how tiene los pasos, uno en cada línea; -see lo que se verá;
### -time cuánto tarda; -else qué hacer si falla; -proof qué demuestra que terminó.

prepare-downloaded = Lo que elegí está descargado
prepare-downloaded-why = La protección anterior se va solo cuando la nueva está a mano.
prepare-downloaded-how =
    Guarde el archivo desde la dirección de arriba y recuerde la carpeta. Casi siempre es Descargas.
    No lo abra todavía. Dos programas así a la vez se estorban.
    Ábralo después del reinicio, cuando el programa anterior ya no esté.

prepare-removal-tool = La herramienta de desinstalación de Kaspersky está descargada
prepare-removal-tool-why = Solo la necesita si la forma normal falla. Entonces debe estar ahí, aunque no haya red.
prepare-removal-tool-how =
    Abra en su navegador la dirección de abajo. El archivo se llama kavremvr.exe.
    Guárdelo junto a la otra descarga. No lo abra todavía.
    Si la dirección no responde, siga sin él. No pudimos comprobar que responda en los Estados Unidos.

prepare-letters-in-a-picture = Puedo leer letras en una imagen, o tengo otra salida
prepare-letters-in-a-picture-why = Si la forma normal falla, la herramienta de Kaspersky muestra letras en una imagen. Usted las escribe.
prepare-letters-in-a-picture-how =
    No conocemos ninguna forma de que se lean en voz alta. Si no las ve, elija otra salida antes de empezar.
    Pida a alguien que se las lea: a su lado, o por teléfono con la cámara hacia la pantalla.
    Si las ve pero son muy pequeñas, pulse la tecla Windows y el signo más. Se abre la Lupa.
    Quédese con el desinstalador del propio programa e inténtelo de nuevo tras un reinicio. No pide letras.
    Otro fabricante tiene una herramienta gratuita, ESET AV Remover. Está abajo. No pudimos confirmar que conozca su versión.
    Pregunte en la tienda que lo vendió o al soporte de Kaspersky.

prepare-product-password = Conozco la contraseña de los ajustes de Kaspersky, o no tiene
prepare-product-password-why = La desinstalación puede pedirla.
prepare-product-password-how =
    Abra Kaspersky, vaya a su configuración y busque la protección con contraseña.
    Desactívela. Si la deja activada, tenga la contraseña a mano.
    Si la olvidó, abra la página de abajo. Se puede restablecer, solo en el modo seguro de Windows.

prepare-business-password = Tengo la contraseña que puso su administrador
prepare-business-password-why = La desinstalación de programas de empresa puede pedirla.
prepare-business-password-how =
    Pida el nombre y la contraseña a quien instaló el programa.
    El agente que lo administra puede tener una contraseña propia.
    Sin ellas, deténgase aquí. Nadie puede romper ese cierre por usted, y nosotros no lo intentamos.

prepare-windows-password = Conozco la contraseña de mi cuenta de Windows
prepare-windows-password-why = Windows puede pedirla. En el modo seguro quizá no sirvan el PIN, la huella ni la cara.
prepare-windows-password-how =
    Solo un administrador puede quitar programas. Si usted no lo es, tenga el nombre y la contraseña de uno.
    Si inicia sesión con un PIN, averigüe ahora su contraseña.
    De camino al modo seguro, Windows puede pedir una clave de recuperación (BitLocker). Puede estar en su cuenta de Microsoft.
    Abra la dirección de abajo y anote la clave en papel.

prepare-saved-work = Mi trabajo está guardado y el equipo está enchufado
prepare-saved-work-why = La desinstalación termina con un reinicio y no debe quedarse a medias.
prepare-saved-work-how =
    Guarde lo que tenga abierto y cierre los demás programas.
    Enchufe el portátil a la corriente.
    No planee llamadas ni entregas para el próximo rato.

prepare-restore-point = Hay un punto de restauración
prepare-restore-point-why = Permite volver a los ajustes y controladores de hoy. Sus propios archivos no forman parte de él.
prepare-restore-point-how =
    Pulse la tecla Windows y escriba «punto de restauración». Abra «Crear un punto de restauración».
    También puede abrir Configuración, Sistema, Acerca de, y allí Protección del sistema.
    Si la protección del disco de Windows está desactivada, elija Configurar y actívela.
    Elija Crear, póngale un nombre y espere a que Windows diga que está creado.

prepare-time-machine = Mi Mac tiene una copia de seguridad
prepare-time-machine-why = Permite volver atrás si algo sale mal.
prepare-time-machine-how =
    Conecte su disco de copias.
    Abra Ajustes del Sistema (o Configuración del Sistema), General, Time Machine. En un Mac más antiguo, abra Preferencias del Sistema, Time Machine.
    Inicie una copia y espere a que termine.
    Si no tiene ese disco, copie sus archivos más importantes a una memoria USB.

prepare-backup = Mis archivos tienen una copia de seguridad
prepare-backup-why = Permite volver atrás si algo sale mal.
prepare-backup-how =
    Abra su programa de copias, o copie sus archivos más importantes a otro disco.
    Abra una de las copias para ver que se puede leer.

prepare-offline-sheet = La hoja está impresa o fotografiada
prepare-offline-sheet-why = Después de la desinstalación puede faltar la red durante un rato. En el modo seguro falta también esta ventana.
prepare-offline-sheet-how =
    Elija «Guardar la hoja» arriba. Se abre en su navegador.
    Imprímala. Si no tiene impresora, fotografíela con un teléfono, página por página.
    Téngala donde pueda leerla mientras el equipo se reinicia.

remove-windows-vpn = Con su propio desinstalador
remove-windows-vpn-why = Es un programa aparte. El programa principal puede dejarlo atrás, por eso va primero.
remove-windows-vpn-how =
    Ábralo y apague la VPN. Si no, puede bloquear Internet mientras se quita.
    Abra Configuración y después Aplicaciones. Elíjalo en la lista y pulse Desinstalar.
    Siga hasta el final. Si ofrece un reinicio, puede dejarlo para cuando ya no quede ningún programa.
remove-windows-vpn-see = Windows pregunta si el programa puede hacer cambios. La VPN termina. Internet sigue sin ella.
remove-windows-vpn-time = Depende del equipo. Si pide un reinicio, solo eso tarda unos minutos.
remove-windows-vpn-else = Reinicie e inténtelo otra vez. Si vuelve a fallar, use la herramienta de desinstalación del fabricante.
remove-windows-vpn-proof = Ya no está en la lista de aplicaciones. Nuestra próxima revisión no encuentra nada de él.

remove-windows-passwords = Con su propio desinstalador
remove-windows-passwords-why = Sus entradas ya deben estar fuera. Después no podrá abrirlas aquí.
remove-windows-passwords-how =
    Mire una vez más el nuevo lugar de sus contraseñas. ¿Están ahí?
    Abra Configuración y después Aplicaciones. Elíjalo en la lista y pulse Desinstalar.
    Siga hasta el final. Si ofrece un reinicio, puede dejarlo para cuando ya no quede ningún programa.
remove-windows-passwords-see = Windows pregunta si el programa puede hacer cambios. Después su navegador ya no recibe contraseñas de él.
remove-windows-passwords-time = { remove-windows-vpn-time }
remove-windows-passwords-else = { remove-windows-vpn-else }
remove-windows-passwords-proof = { remove-windows-vpn-proof }

remove-windows-safe-kids = Con su propio desinstalador y la cuenta del padre o la madre
remove-windows-safe-kids-why = Es un programa aparte. Mientras está, siguen sus límites para el menor.
remove-windows-safe-kids-how =
    Tenga a mano el correo y la contraseña de la cuenta de My Kaspersky del padre o la madre.
    Abra Configuración y después Aplicaciones. Elíjalo en la lista y pulse Desinstalar.
    Escriba la contraseña del padre o la madre donde la pida y siga hasta el final.
remove-windows-safe-kids-see = Sus límites terminan en este equipo. En los demás dispositivos del menor siguen.
remove-windows-safe-kids-time = { remove-windows-vpn-time }
remove-windows-safe-kids-else = Inicie sesión en my.kaspersky.com con la cuenta del padre o la madre y quite este dispositivo de la lista. Después inténtelo otra vez.
remove-windows-safe-kids-proof = { remove-windows-vpn-proof }

remove-windows-successor-vpn = Con su propio desinstalador, y de ninguna otra forma
remove-windows-successor-vpn-why = { remove-windows-successor-why }
remove-windows-successor-vpn-how =
    Ábralo y apague la VPN.
    Abra Configuración y después Aplicaciones. Elíjalo en la lista y pulse Desinstalar. Siga hasta el final.
    Después del reinicio, mire otra vez la lista de aplicaciones.
    Termine su suscripción en su propia cuenta. My Kaspersky no sabe nada de ella.
remove-windows-successor-vpn-see = { remove-windows-successor-see }
remove-windows-successor-vpn-time = { remove-windows-vpn-time }
remove-windows-successor-vpn-else = { remove-windows-successor-else }
remove-windows-successor-vpn-proof = { remove-windows-successor-proof }

remove-windows-successor = Con su propio desinstalador, y de ninguna otra forma
remove-windows-successor-why = A muchas personas les volvió tras un reinicio cuando lo quitaron de otra forma.
remove-windows-successor-how =
    Abra Configuración y después Aplicaciones. Elíjalo en la lista y pulse Desinstalar. Siga hasta el final.
    Después del reinicio, mire otra vez la lista de aplicaciones.
    Termine su suscripción en su propia cuenta. My Kaspersky no sabe nada de ella.
remove-windows-successor-see = Windows pregunta si el programa puede hacer cambios. No pudimos ver sus propias ventanas: lea lo que dicen.
remove-windows-successor-else = Reinicie y use otra vez el mismo desinstalador. No borre sus carpetas: así puede volver.
remove-windows-successor-time = { remove-windows-vpn-time }
remove-windows-successor-proof = Después del reinicio no está en la lista de aplicaciones. Nuestra próxima revisión no encuentra nada de él.

remove-windows-home-vault = Con su propio desinstalador, y con cuidado si hay una bóveda
remove-windows-home-vault-why = Es el programa principal. Va después de los programas adicionales, para que vigile mientras pueda.
remove-windows-home-vault-how =
    Abra Configuración y después Aplicaciones. Elíjalo en la lista y pulse Desinstalar.
    Si pide una contraseña, se refiere a la de los ajustes de Kaspersky.
    Pregunta qué conservar. Desmarque las casillas de la licencia, la cuarentena y los ajustes.
    ¿Hay una casilla para bóvedas? Desmárquela solo si su bóveda está vacía o nunca creó una.
    Siga hasta el final. Si se abre una página web con preguntas, ciérrela.
    Cuando pida un reinicio, guarde lo que tenga abierto y acepte.
remove-windows-home-vault-see = Windows pregunta si el programa puede hacer cambios. Después le guía la ventana de Kaspersky. Le pregunta si está seguro.
remove-windows-home-vault-time = { remove-windows-home-time }
remove-windows-home-vault-else = { remove-windows-home-else }
remove-windows-home-vault-proof = { remove-windows-home-proof }

remove-windows-home = Con su propio desinstalador
remove-windows-home-why = { remove-windows-home-vault-why }
remove-windows-home-how =
    Abra Configuración y después Aplicaciones. Elíjalo en la lista y pulse Desinstalar.
    Si pide una contraseña, se refiere a la de los ajustes de Kaspersky.
    Pregunta qué conservar. Desmarque las casillas de la licencia, la cuarentena y los ajustes.
    Siga hasta el final. Si se abre una página web con preguntas, ciérrela.
    Cuando pida un reinicio, guarde lo que tenga abierto y acepte.
remove-windows-home-see = { remove-windows-home-vault-see }
remove-windows-home-time = Depende del equipo. Solo el reinicio tarda unos minutos. Déjelo trabajar aunque nada parezca moverse.
remove-windows-home-else = Reinicie e inténtelo otra vez. Si vuelve a fallar, diga que no funcionó. Entonces mostramos las vías que quedan. También están en la hoja.
remove-windows-home-proof = Después del reinicio no está en la lista de aplicaciones. Nuestra próxima revisión no encuentra ninguna parte en marcha.

remove-windows-home-older = Con su propio desinstalador, que muestra muchas casillas
remove-windows-home-older-why = { remove-windows-home-vault-why }
remove-windows-home-older-how =
    Abra Configuración y después Aplicaciones. Elíjalo en la lista y pulse Desinstalar.
    Si pide una contraseña, se refiere a la de los ajustes de Kaspersky.
    Pregunta qué conservar. La casilla de la licencia está marcada al principio: desmárquela.
    Desmarque también las casillas de cuarentena, ajustes, datos de iChecker y Anti-Spam.
    Si hay una casilla para una bóveda o un contenedor, desmárquela solo si el suyo está vacío.
    Siga hasta el final y acepte el reinicio.
remove-windows-home-older-see = { remove-windows-home-vault-see }
remove-windows-home-older-time = { remove-windows-home-time }
remove-windows-home-older-else = { remove-windows-home-else }
remove-windows-home-older-proof = { remove-windows-home-proof }

remove-windows-home-oldest = Con su propio desinstalador, por completo
remove-windows-home-oldest-why = { remove-windows-home-vault-why }
remove-windows-home-oldest-how =
    Abra Configuración y después Aplicaciones. Elíjalo en la lista y pulse Desinstalar.
    Si pide una contraseña, se refiere a la de los ajustes de Kaspersky.
    Ofrece quitarlo todo o guardar objetos. Déjelo en todo.
    Siga hasta el final y acepte el reinicio.
remove-windows-home-oldest-see = { remove-windows-home-vault-see }
remove-windows-home-oldest-time = { remove-windows-home-time }
remove-windows-home-oldest-else = { remove-windows-home-else }
remove-windows-home-oldest-proof = { remove-windows-home-proof }

remove-windows-business-administrator = La desinstalación documentada
remove-windows-business-administrator-why = La protección va antes que el agente. Mientras el agente está, su consola llega al equipo.
remove-windows-business-administrator-how =
    Descifre lo que cifró: discos, archivos y memorias USB. Sin el programa no se pueden abrir.
    Tenga a mano el nombre y la contraseña de su protección con contraseña.
    Quítelo con una tarea de su consola o en Configuración, Aplicaciones.
    En la línea de comandos es msiexec /x con el código del producto. Los scripts añaden KLLOGIN, KLPASSWD y /qn, y entonces no pregunta nada.
    Reinicie antes de quitar el agente.
remove-windows-business-administrator-see = Su ventana pide nombre y contraseña, y después qué conservar. Conserve las claves de cifrado mientras haya algo cifrado.
remove-windows-business-administrator-time = { remove-windows-home-time }
remove-windows-business-administrator-else = Compruebe que ninguna directiva impide la desinstalación y reinicie. No use con él herramientas para productos domésticos.
remove-windows-business-administrator-proof = Después del reinicio ya no lo muestran ni su consola ni la lista de aplicaciones. Nuestra próxima revisión no encuentra ninguna parte en marcha.

remove-windows-business = Con su propio desinstalador y su contraseña
remove-windows-business-why = Es protección para empresas. Va antes que el agente que la administra.
remove-windows-business-how =
    ¿Cifró discos, archivos o memorias USB? Descífrelos antes. Sin el programa no se pueden abrir.
    Abra Configuración y después Aplicaciones. Elíjalo en la lista y pulse Desinstalar.
    Si pide un nombre y una contraseña, son los que puso su administrador.
    Pregunta qué conservar. Desmarque todas las casillas. Conserve las claves de cifrado solo si queda algo cifrado.
    Siga hasta el final y acepte el reinicio.
remove-windows-business-see = Windows pregunta si el programa puede hacer cambios. Después le guía su propia ventana.
remove-windows-business-time = { remove-windows-home-time }
remove-windows-business-else = Sin su contraseña no hay forma que podamos mostrar. Pregunte a quien lo instaló.
remove-windows-business-proof = { remove-windows-home-proof }

remove-windows-agent-administrator = La desinstalación documentada, al final
remove-windows-agent-administrator-why = Une el equipo a su consola, así que se va cuando ya no queda nada más.
remove-windows-agent-administrator-how =
    Mire una vez más: ¿ya no está la protección, y hubo un reinicio?
    Quite el agente en Configuración, Aplicaciones, o con msiexec /x y su código de producto.
    Tenga a mano su contraseña, si una directiva le puso una.
    Borre el equipo de su consola.
remove-windows-agent-administrator-see = Desde entonces su consola no llega al equipo.
remove-windows-agent-administrator-time = { remove-windows-vpn-time }
remove-windows-agent-administrator-else = Compruebe que ninguna directiva impide la desinstalación, reinicie e inténtelo otra vez.
remove-windows-agent-administrator-proof = { remove-windows-vpn-proof }

remove-windows-agent = Con su propio desinstalador, al final
remove-windows-agent-why = Permite que alguien administre este equipo a distancia. Se va cuando ya no está la protección.
remove-windows-agent-how =
    Mire una vez más: ¿ya no está la protección, y hubo un reinicio?
    Abra Configuración y después Aplicaciones. Elíjalo en la lista y pulse Desinstalar.
    Si pide una contraseña, es la que puso su administrador.
remove-windows-agent-see = Desde entonces nadie administra este equipo con él.
remove-windows-agent-time = { remove-windows-vpn-time }
remove-windows-agent-else = { remove-windows-business-else }
remove-windows-agent-proof = { remove-windows-vpn-proof }

remove-windows-app = Con su propio desinstalador
remove-windows-app-why = Es un programa aparte. El programa principal puede dejarlo atrás.
remove-windows-app-how =
    Abra Configuración y después Aplicaciones. Elíjalo en la lista y pulse Desinstalar.
    Siga hasta el final. Si ofrece un reinicio, puede dejarlo para cuando ya no quede ningún programa.
remove-windows-app-see = Windows pregunta si el programa puede hacer cambios.
remove-windows-app-time = { remove-windows-vpn-time }
remove-windows-app-else = Reinicie e inténtelo otra vez.
remove-windows-app-proof = { remove-windows-vpn-proof }

remove-macos-side = Por su propio menú, o con la papelera
remove-macos-side-why = { remove-windows-app-why }
remove-macos-side-how =
    Ábralo y busque Desinstalar en su menú, en Ayuda. Si está, úselo.
    Si no está, cierre el programa. En el Finder, arrástrelo de Aplicaciones a la papelera.
    Si la pide, escriba la contraseña de su Mac.
remove-macos-side-see = Su icono desaparece de la barra de menús y de Aplicaciones.
remove-macos-side-time = { remove-windows-vpn-time }
remove-macos-side-else = Reinicie el Mac e inténtelo otra vez antes de abrir el programa.
remove-macos-side-proof = Ya no está en Aplicaciones. Nuestra próxima revisión no encuentra nada de él.

remove-macos-app = Por su propio menú
remove-macos-app-why = { remove-windows-home-vault-why }
remove-macos-app-how =
    Abra Kaspersky. En el menú de arriba elija Ayuda, después Soporte y después Desinstalar.
    Escriba la contraseña de su Mac. Debe ser la de un administrador.
    Siga hasta el final y reinicie el Mac. Algunas partes se van solo con el reinicio.
remove-macos-app-see = Le guía una ventana de Kaspersky. Su icono desaparece de la barra de menús.
remove-macos-app-time = { remove-windows-home-time }
remove-macos-app-else = No lo arrastre a la papelera. Reinicie e inténtelo otra vez.
remove-macos-app-proof = Después del reinicio no está en Aplicaciones. Nuestra próxima revisión no encuentra ninguna parte en marcha.

remove-macos-business = Por su propio menú, con la contraseña del administrador
remove-macos-business-why = { remove-windows-business-why }
remove-macos-business-how =
    Ábralo. En el menú de arriba busque en Ayuda, y allí Soporte y Desinstalar.
    Escriba la contraseña de un administrador de este Mac.
    Siga hasta el final y reinicie el Mac.
remove-macos-business-see = { remove-macos-app-see }
remove-macos-business-time = { remove-windows-home-time }
remove-macos-business-else = No lo arrastre a la papelera. Reinicie e inténtelo otra vez. Después pregunte a quien lo instaló.
remove-macos-business-proof = { remove-macos-app-proof }

remove-macos-agent = Con su propio script, al final
remove-macos-agent-why = { remove-windows-agent-why }
remove-macos-agent-how =
    Abra Terminal: pulse Comando y la barra espaciadora y escriba su nombre.
    Pegue el comando y pulse Retorno. El comando es el desinstalador del propio agente.
    Escriba la contraseña de su Mac. No se ve nada mientras escribe.
remove-macos-agent-see = Terminal muestra unas líneas y después vuelve a esperar.
remove-macos-agent-time = { remove-windows-vpn-time }
remove-macos-agent-else = Si dice que no existe ese archivo, su versión lo guarda en otro lugar. Pregunte a quien lo instaló.
remove-macos-agent-proof = Nuestra próxima revisión no encuentra nada de él.

remove-linux-home = Con el administrador de paquetes
remove-linux-home-why = El administrador de paquetes lo puso ahí, y solo él conoce todos los archivos.
remove-linux-home-how =
    Cierre la ventana de Kaspersky. Abra un terminal.
    Pegue el comando y pulse Intro. Si su sistema tiene otro administrador de paquetes, use su propia palabra para quitar.
    Escriba la contraseña de administrador. No se ve nada mientras escribe.
    Lea lo que va a quitar. Si solo está Kaspersky, diga que sí.
remove-linux-home-see = El terminal enumera lo que se va, pregunta una vez y después vuelve a esperar.
remove-linux-home-time = { remove-windows-vpn-time }
remove-linux-home-else = Mire qué dice el administrador de paquetes, resuelva eso primero e inténtelo otra vez.
remove-linux-home-proof = El administrador de paquetes ya no lo muestra. Nuestra próxima revisión se lo pregunta de nuevo.

remove-linux-business = Con el administrador de paquetes, antes que el agente
remove-linux-business-why = La protección va antes que el agente que la administra.
remove-linux-business-how =
    Abra un terminal, o use una tarea de su consola.
    Pegue el comando y pulse Intro. Si su sistema tiene otro administrador de paquetes, use su propia palabra para quitar.
    Lea lo que va a quitar. Si solo está Kaspersky, diga que sí.
    ¿Usa SELinux su sistema? Escriba getenforce. Puede haber quedado en modo permisivo.
remove-linux-business-see = { remove-linux-home-see } Pueden quedar carpetas como /opt/kaspersky.
remove-linux-business-time = { remove-windows-vpn-time }
remove-linux-business-else = { remove-linux-home-else }
remove-linux-business-proof = { remove-linux-home-proof }

remove-linux-agent = Con el administrador de paquetes, al final
remove-linux-agent-why = { remove-windows-agent-why }
remove-linux-agent-how =
    Mire una vez más: ¿ya no está la protección?
    Abra un terminal, pegue el comando y pulse Intro.
    Lea lo que va a quitar. Si solo está Kaspersky, diga que sí.
remove-linux-agent-see = { remove-linux-home-see }
remove-linux-agent-time = { remove-windows-vpn-time }
remove-linux-agent-else = { remove-linux-home-else }
remove-linux-agent-proof = { remove-linux-home-proof }

remove-linux-other = Con el centro de software de su sistema
remove-linux-other-why = No pudimos leer con qué paquete llegó.
remove-linux-other-how =
    Abra el centro de software de su sistema y busque Kaspersky.
    Si aparece, quítelo allí.
    Si no aparece, pregunte a quien lo instaló.
remove-linux-other-see = El centro de software pide la contraseña de administrador.
remove-linux-other-time = { remove-windows-vpn-time }
remove-linux-other-else = Busque un script de desinstalación en la carpeta del programa o pregunte a quien lo instaló.
remove-linux-other-proof = Nuestra próxima revisión no encuentra nada de él.

owner-left = Dejó ese trabajo y sus programas siguen aquí
owner-left-why = El cierre es de su antigua empresa. Ella puede quitarlo, a distancia o con una contraseña.
owner-left-how =
    Escriba al departamento de informática o a quien le dio el equipo. Diga que se fue y cuándo.
    Pida que lo liberen: que quiten Kaspersky y su agente, o que le den la contraseña para desinstalarlos.
    Pregunte por escrito si el equipo ya es suyo.
    Cuando lo sea, vuelva y diga que es suyo.
owner-left-else = Si no responden, no rompa el cierre. Una tienda puede preparar el equipo de nuevo, si es suyo. Antes, guarde sus archivos.

owner-ask = Pregunte y muestre esto
owner-ask-why = Otra persona decide qué protege este equipo, y quizá ya tenga un plan.
owner-ask-how =
    Pregunte al departamento de informática, a la escuela o a quien le dio el equipo.
    Diga lo que encontramos: los nombres y la fecha de la última actualización están abajo.
    Pregunte qué lo reemplaza y cuándo, y qué cosas suyas debe sacar antes.
owner-ask-else = Mientras tanto no quite nada por su cuenta. Guarde esta página para poder mostrarla.

fallback-windows-again = Su propio desinstalador, otra vez tras un reinicio
fallback-windows-again-why = Una desinstalación cuyo reinicio se aplazó no ha terminado, así que primero reinicie.
fallback-windows-again-how =
    En el menú Inicio elija Reiniciar, no Apagar.
    Después no abra nada más.
    Abra Configuración, luego Aplicaciones, y mire. Si el programa sigue en la lista, pulse Desinstalar otra vez.

fallback-kavremover = La herramienta de desinstalación de Kaspersky
fallback-kavremover-why = Se llama kavremover y quita lo que deja la forma normal.
fallback-kavremover-how =
    Guarde su trabajo. Termina con un reinicio.
    Abra el archivo kavremvr.exe que descargó. Si no lo tiene, está en la dirección de abajo.
    Windows dice quién lo hizo. Si no es Kaspersky, no siga.
    Muestra letras en una imagen y usted las escribe. Si no las ve, deténgase: las otras salidas están en la hoja.
    Nombra lo que encontró. Elíjalo y quítelo.
    Reinicie cuando lo pida.

fallback-safe-mode = Modo seguro con funciones de red
fallback-safe-mode-why = Ahí Windows funciona con pocos programas, así que hay menos estorbos. No pudimos confirmar que ayude siempre.
fallback-safe-mode-how =
    Tenga estos pasos en papel o en un teléfono. Esta ventana desaparece.
    Tenga a mano su contraseña de Windows. Quizá no sirva un PIN. Si su disco está cifrado, tenga también la clave de recuperación.
    Abra el menú Inicio y después Inicio/Apagado. Mantenga pulsada la tecla Mayús y elija Reiniciar.
    Elija Solucionar problemas, Opciones avanzadas, Configuración de inicio, Reiniciar.
    Pulse 5 para el modo seguro con funciones de red e inicie sesión.
    Abra ahí la herramienta de desinstalación. El desinstalador normal quizá no se abra en modo seguro. La wifi quizá tampoco funcione.
    Para volver, elija Reiniciar en el menú Inicio, sin Mayús.

fallback-password-reset = Una contraseña de los ajustes olvidada
fallback-password-reset-why = El fabricante tiene una herramienta que la restablece. La contraseña de una bóveda no se puede restablecer.
fallback-password-reset-how =
    Abra la página de abajo, descargue el archivo comprimido y extráigalo. Recuerde la carpeta.
    Inicie Windows en modo seguro, como está escrito en «Modo seguro con funciones de red».
    Abra el archivo KLAPR.bat de esa carpeta y pulse una tecla. Dice que la contraseña se restableció.
    Reinicie y use el desinstalador del propio programa.

fallback-other-tool = Una herramienta de otro fabricante
fallback-other-tool-why = ESET AV Remover es gratuita. No pudimos confirmar que conozca su versión.
fallback-other-tool-how =
    Abra la dirección de abajo y guarde el archivo.
    Ábralo. Enumera lo que puede quitar. Si Kaspersky no está en la lista, ciérrelo.
    Elija solo Kaspersky, quítelo y reinicie.

fallback-successor = UltraAV y UltraVPN: otra vez el mismo desinstalador
fallback-successor-why = No se conoce otra forma que evite que vuelvan.
fallback-successor-how =
    En el menú Inicio elija Reiniciar, no Apagar.
    Abra Configuración, luego Aplicaciones, y pulse Desinstalar otra vez.
    Si sigue sin funcionar, pregunte al soporte de UltraAV. Anote lo que dice la ventana.

fallback-business = Programas de empresa: pregunte a quien los instaló
fallback-business-why = Una contraseña o una directiva puede impedir la desinstalación, y solo esa persona puede quitarla.
fallback-business-how =
    Anote lo que dice la ventana.
    Pida a quien lo instaló que quite la directiva o que le dé la contraseña.
    No use con él herramientas para productos domésticos.

fallback-macos-again = Su propio menú, otra vez tras un reinicio
fallback-macos-again-why = macOS suelta algunas partes solo con un reinicio.
fallback-macos-again-how =
    Reinicie el Mac.
    No abra nada más. Abra el programa y use otra vez su propio Desinstalar.
    Si ya no se abre, pregunte al soporte de Kaspersky.

fallback-macos-script = El script de desinstalación de versiones anteriores
fallback-macos-script-why = Lo nombra una nota pública de 2017. Las versiones más nuevas quizá no lo tengan.
fallback-macos-script-how =
    Abra Terminal: pulse Comando y la barra espaciadora y escriba su nombre.
    Pegue el comando y pulse Retorno. Es el desinstalador del propio programa.
    Escriba la contraseña de su Mac. No se ve nada mientras escribe.
    Si dice que no existe ese archivo, deténgase aquí. Cuando termine, reinicie el Mac.

fallback-linux = Resolver primero lo que pide el administrador de paquetes
fallback-linux-why = Una actualización en marcha o a medias detiene cualquier desinstalación.
fallback-linux-how =
    Lea las últimas líneas que escribió.
    Si otro programa tiene el bloqueo, espere a que termine esa actualización.
    Reinicie y dé otra vez el mismo comando.

restart-windows-how = En el menú Inicio elija Reiniciar, no Apagar. Un equipo que solo se apagó puede arrancar con los controladores como estaban.

built-in-windows-how = Abra Seguridad de Windows y después Protección contra virus y amenazas. Si hay otro antivirus registrado pero desactualizado, Windows ofrece activar Microsoft Defender. Actívelo y deje que se actualice.
built-in-windows-else = Si dice que lo administra su organización, puede haber quedado un ajuste del programa anterior. No cambie ajustes a mano. Termine la desinstalación y reinicie: casi siempre Defender vuelve entonces.
built-in-macos-how = El Mac se protege con XProtect. Abra Ajustes del Sistema (o Configuración del Sistema), General, Actualización de software, y active todas las actualizaciones automáticas.
built-in-macos-else = XProtect no tiene ventana propia. Si las actualizaciones están activadas, funciona.

payment-my-kaspersky = My Kaspersky: suscripciones y renovación automática
payment-my-kaspersky-how = Abra las suscripciones, elija la suya y adminístrela. Desactive la renovación automática. Sigue pagada hasta su fin.
payment-bank = Extractos del banco y de la tarjeta
payment-bank-how = Busque, hasta un año atrás, Kaspersky, Nexway o NW, Digital River o DR, Pango y Point Wild.
payment-shop-mail = Correo de la tienda
payment-shop-mail-how = Busque el pedido en su correo. Tiene el número de pedido y un enlace para terminar la renovación. El año siguiente se cobra antes de que termine este.
payment-app-store = Tiendas de aplicaciones en teléfonos y tabletas
payment-app-store-how = Abra las suscripciones en App Store o Google Play. Borrar la aplicación no las termina.
payment-ultraav = La cuenta de UltraAV
payment-ultraav-how = El cobro a los clientes de EE. UU. pasó a UltraAV en septiembre de 2024. Quitar el programa no lo termina.
