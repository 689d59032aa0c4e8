### Compartir con el soporte: la página, el archivo y lo que se dice de un archivo que no se puede leer.

# Qué falló con un archivo que abre otra persona.
shared-not-a-report = Este archivo no es uno de los que Safe Passage prepara para el soporte.
shared-not-a-report-do = Pida el archivo otra vez. Su nombre empieza por «Safe Passage para el soporte».
shared-newer = Este archivo lo hizo una versión más nueva de Safe Passage ({ $found }).
shared-newer-do = Consiga la versión más nueva de este programa y abra el archivo otra vez.
shared-damaged = Este archivo está dañado, o le falta una parte.
shared-damaged-do = Pida el archivo otra vez. Tiene que llegar entero.
shared-too-large = Este archivo es demasiado grande para ser uno de los que Safe Passage prepara para el soporte.

# El camino discreto a esta página, en la esquina de cada página y donde algo falló.
share-open = Compartir con el soporte
share-headline = Un archivo para quien le ayuda
share-lead = Le dice qué hay en este equipo y por dónde va usted. Antes lo ve todo aquí.
share-left-out = Queda fuera
share-left-out-note = Nombres de personas y de equipos, direcciones, contraseñas, claves y cómo se llaman sus propios archivos.
share-not-sent = No se envía nada
share-not-sent-note = Este programa no envía nada. El archivo se queda en este equipo hasta que usted se lo dé a alguien.
share-not-looked = Este equipo todavía no se ha examinado. El archivo solo puede decir por dónde va usted.
share-contents = Qué hay en el archivo
share-contents-text = Abra cada parte para leerla. Una palabra entre paréntesis angulares, como <user>, ocupa el lugar de algo que se quitó.
share-part-found = Qué se encontró
share-part-seen = { $count ->
    [one] Qué se vio en este equipo: una línea
   *[other] Qué se vio en este equipo: { $count } líneas
}
# $name es una parte del equipo, como «Servicios».
share-source = { $name } ({ $count })
share-whole-source = La lista entera
share-part-journey = Por dónde va y qué dijo
share-part-versions = Versiones y fechas de los datos
share-part-exact = { $count ->
    [one] El archivo palabra por palabra: una línea
   *[other] El archivo palabra por palabra: { $count } líneas
}
share-country = País
share-manages = Quién decide sobre este equipo
share-password-home = Adónde van sus contraseñas
share-ticked = Qué marcó
share-save = Guardar este archivo
share-read-out = Qué decir por teléfono
share-saved-before = Ya guardó antes un archivo así. Desde entonces algo ha cambiado.

share-saved-headline = El archivo está guardado
share-saved-lead = Está en este equipo. Ahora le toca a usted dárselo a quien le ayuda.
share-close = Volver a donde estaba
share-words = Las seis palabras de este archivo
share-words-text = Lea estas palabras a quien le ayuda. Si ve las mismas palabras, los dos tienen el mismo archivo.
# Sobre cada una de las seis palabras.
share-word = Palabra { $number }
share-words-others = Las mismas palabras en otros idiomas
# $language es el nombre de un idioma en sí mismo; $words son seis palabras en él.
share-words-other = { $language }: { $words }
share-hand-over = Cómo entregarlo
share-hand-over-steps =
    Escriba a quien le ayuda, por correo o en su chat. Adjunte allí el archivo.
    O cópielo en una memoria USB, si están juntos.
    Después diga las seis palabras.
share-whom = Déselo solo a quien usted mismo pidió ayuda. Nadie que llame de improviso lo necesita.

# La página para leer por teléfono.
essentials-headline = Qué decir por teléfono
essentials-lead = Lea en voz alta lo que pone aquí. No contiene ningún nombre ni ninguna contraseña.
essentials-page = Página
# $number es el número de la página, $step su paso.
essentials-page-text = { $number } ({ $step })
essentials-result = Resultado
essentials-not-looked = Todavía sin examinar
essentials-product = Programa
essentials-last-update = Última actualización
essentials-protection = Protección ahora
essentials-system = Sistema
essentials-removal = Desinstalación
essentials-removal-begun = En marcha
essentials-removal-ended = Terminada
essentials-removal-failed = No funcionó
essentials-program = Versión de Safe Passage
essentials-never = Nadie que le ayude necesita una contraseña, un código de un mensaje ni dinero. Cuelgue si se lo piden.

file-name-shared = Safe Passage para el soporte
# Debajo de la ruta de un informe que se escribió. $words son seis palabras.
cli-six-words = Las seis palabras de este archivo: { $words }
