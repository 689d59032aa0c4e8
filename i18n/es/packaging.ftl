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
package-file-type = Archivo compartido de Safe Passage

# El archivo de texto del paquete para otras distribuciones; sus líneas se parten al escribirlo.
package-readme =
    SAFE PASSAGE PARA LINUX

    bin/safe-passage es el programa entero. Inícielo desde donde está, o copie las carpetas bin y share en /usr/local, para que aparezca en el menú y man muestre su manual.

    Necesita glibc { $glibc } o posterior y, para la ventana, OpenGL y X11 o Wayland, como los tiene todo escritorio. Donde no hay pantalla pregunta en el terminal.

    Para quitarlo, borre lo que copió. Lo que guardó para usted está en ~/.local/share/safe-passage y se queda hasta que usted lo borre.

    Las licencias de lo que contiene están en share/doc/safe-passage.
