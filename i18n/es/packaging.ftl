# Nombres y frases de los paquetes e instaladores. Los lee packaging/words.py, que solo conoce mensajes sencillos.

# Una línea debajo del nombre, en listas de programas. 80 caracteres como máximo, sin punto final.
package-summary = Pasar de Kaspersky a otra protección, con calma y sin perder nada

# Lo que macOS muestra cuando el programa abre un archivo de una carpeta que macOS protege.
macos-files = Safe Passage solo lee y escribe los archivos que usted indica.

# Linux: el menú de programas, los centros de software, la descripción del propio paquete.
package-generic-name = Ayuda para dejar Kaspersky
package-keywords = Kaspersky;antivirus;seguridad;protección;contraseñas;cambio;desinstalar
package-description =
    Safe Passage revisa su equipo y le dice qué hay en él. Explica las dos fechas de la norma de Estados Unidos sobre Kaspersky y lo que significan para usted.

    Saca lo que se perdería, como las contraseñas. Enumera otra protección según una regla neutral, acompaña mientras usted quita la anterior y comprueba al final qué protege ahora el equipo.

    No quita nada por sí mismo, no abre ninguna conexión a internet y no guarda ninguna contraseña. Es gratuito y no depende de ningún fabricante.
package-support-name = Safe Passage para quien ayuda
package-support-summary = Abrir lo que alguien compartió, con las páginas tal como las ve

# El archivo de texto del paquete para otras distribuciones; sus líneas se parten al escribirlo.
package-readme =
    SAFE PASSAGE PARA LINUX

    bin/safe-passage es el programa entero. Inícielo desde donde está, o copie las carpetas bin y share en /usr/local, para que aparezca en el menú y man muestre su manual.

    Necesita glibc { $glibc } o posterior y, para la ventana, OpenGL y X11 o Wayland, como los tiene todo escritorio. Donde no hay pantalla pregunta en el terminal.

    Para quitarlo, borre lo que copió. Lo que guardó para usted está en ~/.local/share/safe-passage y se queda hasta que usted lo borre.

    Las licencias de lo que contiene están en share/doc/safe-passage.

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

# Lo que dicen los iniciadores del programa de Windows si su biblioteca no está a su lado, o si no se puede cargar. $file es
# el nombre de un archivo. Lo primero le pasa a quien abre el programa dentro del archivo zip.
windows-starter-missing = Safe Passage no puede empezar porque falta a su lado el archivo { $file }.
windows-starter-missing-do = Si lo abrió dentro de un archivo zip, extraiga antes todos los archivos en una carpeta y ábralo allí. Si no, descargue Safe Passage otra vez.
windows-starter-broken = Safe Passage no puede empezar porque Windows no pudo abrir el archivo { $file }.
windows-starter-broken-do = Descargue Safe Passage otra vez. Si no sirve, reinicie el equipo e inténtelo de nuevo.
