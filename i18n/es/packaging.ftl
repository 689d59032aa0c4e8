# Nombres y frases de los paquetes e instaladores. Los lee packaging/words.py, que solo conoce mensajes sencillos.

# Una línea debajo del nombre, en listas de programas. 80 caracteres como máximo, sin punto final.
package-summary = Pasar de Kaspersky a otra protección, con calma y sin perder nada
