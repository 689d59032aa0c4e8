# Nombres y frases de los paquetes e instaladores. Los lee packaging/words.py, que solo conoce mensajes sencillos.

# Una línea debajo del nombre, en listas de programas. 80 caracteres como máximo, sin punto final.
package-summary = Pasar de Kaspersky a otra protección, con calma y sin perder nada

# El instalador de Windows (packaging/windows). Sus botones llevan las palabras de NSIS; Reintentar, las de Windows.
setup-description = Instalador de Safe Passage
setup-title = Instalar Safe Passage
setup-text =
    Safe Passage le ayuda a pasar de Kaspersky a otra protección, paso a paso.

    Se instala solo para usted y no necesita administrador. Nada más cambia en este equipo.

    Pulse Instalar para seguir.
setup-done-title = Safe Passage está listo
setup-done-text =
    Lo encuentra en el menú Inicio.

    Para quitarlo, use la lista de aplicaciones instaladas en la configuración de Windows.
setup-start = Abrir Safe Passage ahora
setup-running = Safe Passage está abierto. Cierre sus ventanas y pulse Reintentar.
setup-old-windows =
    Safe Passage necesita Windows 10 o Windows 11, y este equipo tiene un Windows anterior.

    Un Windows anterior ya no recibe actualizaciones de seguridad, tenga la protección que tenga. Pase sus archivos a un equipo más nuevo o pida ayuda a alguien de confianza. Otro equipo con Safe Passage puede leer un registro de este y mostrar qué hay instalado aquí.
setup-not-64-bit =
    Safe Passage necesita un Windows para programas Intel o AMD de 64 bits, y este equipo no lo tiene.

    Otro equipo con Safe Passage puede leer un registro de este y mostrar qué hacer aquí. O pida ayuda a alguien de confianza.
setup-newer =
    En este equipo hay un Safe Passage más nuevo, así que este no se ha instalado.

    Abra Safe Passage desde el menú Inicio. Si quiere el anterior, quite primero el más nuevo.
setup-second =
    El instalador de Safe Passage ya está abierto.

    Siga en su ventana.
setup-not-written =
    No se han podido escribir los archivos de Safe Passage.

    Haga sitio en el disco y reinicie el equipo. Después vuelva a abrir el instalador.
uninstall-title = Quitar Safe Passage
uninstall-subtitle = Solo queda lo que usted guardó
uninstall-text = Safe Passage se va de este equipo, con todo lo que recuerda. Los archivos que usted guardó se quedan donde los puso, como su comprobante.
uninstall-place = Recuerda en qué punto de su camino está. Si quiere seguir más tarde, marque esto:
uninstall-under-way = Empezó a quitar Kaspersky aquí y no ha llegado a la última página. Si quiere seguir más tarde, marque esto:
uninstall-keep = Conservar mi lugar para más tarde
file-type = Archivo de Safe Passage para el soporte

# README.txt del archivo zip que no necesita instalación. $version es la versión del programa.
portable-readme =
    Safe Passage { $version }

    Abra safe-passage.exe. No se instala nada. Deje juntos todos los archivos de esta carpeta.

    El punto de su camino se guarda en %LOCALAPPDATA%\safe-passage, para que pueda seguir más tarde. Es el mismo sitio que si estuviera instalado.

    Para quitarlo, borre esta carpeta. Borre también %LOCALAPPDATA%\safe-passage si no quiere seguir más tarde.

    safe-passage.com es el mismo programa para la línea de comandos. LICENSE.txt contiene la licencia.
