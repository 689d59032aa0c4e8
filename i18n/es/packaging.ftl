# Nombres y frases de los paquetes e instaladores. Los lee packaging/words.py, que solo conoce mensajes sencillos.

# Una línea debajo del nombre, en listas de programas. 80 caracteres como máximo, sin punto final.
package-summary = Pasar de Kaspersky a otra protección, con calma y sin perder nada

# Lo que macOS muestra cuando el programa abre un archivo de una carpeta que macOS protege.
macos-files = Safe Passage solo lee y escribe los archivos que usted indica.
