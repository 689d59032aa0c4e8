# Nombres y frases de los paquetes e instaladores. Los lee packaging/words.py, que solo conoce mensajes sencillos.

# Una línea debajo del nombre, en listas de programas. 80 caracteres como máximo, sin punto final.
package-summary = Pasar de Kaspersky a otra protección, con calma y sin perder nada

# What the starters of the Windows program say where its library is not beside them, and where it can't be loaded. $file is
# the name of a file. The first happens to who opens the program inside the zip file.
windows-starter-missing = Safe Passage no puede empezar porque falta a su lado el archivo { $file }.
windows-starter-missing-do = Si lo abrió dentro de un archivo zip, extraiga antes todos los archivos en una carpeta y ábralo allí. Si no, descargue Safe Passage otra vez.
windows-starter-broken = Safe Passage no puede empezar porque Windows no pudo abrir el archivo { $file }.
windows-starter-broken-do = Descargue Safe Passage otra vez. Si no sirve, reinicie el equipo e inténtelo de nuevo.
