### Compartir con el soporte: la página, el archivo y lo que se dice de un archivo que no se puede leer.

# Qué falló con un archivo que abre otra persona.
shared-not-a-report = Este archivo no es uno de los que Safe Passage prepara para el soporte.
shared-not-a-report-do = Pida el archivo otra vez. Su nombre empieza por «Safe Passage para el soporte».
shared-newer = Este archivo lo hizo una versión más nueva de Safe Passage ({ $found }).
shared-newer-do = Consiga la versión más nueva de este programa y abra el archivo otra vez.
shared-damaged = Este archivo está dañado, o le falta una parte.
shared-damaged-do = Pida el archivo otra vez. Tiene que llegar entero.
shared-too-large = Este archivo es demasiado grande para ser uno de los que Safe Passage prepara para el soporte.
