### Lo que se descargó antes de la desinstalación, y quién lo firmó.

download-text = ¿Ya lo guardó? Elija aquí el archivo y comprobamos quién lo firmó. Nunca lo abrimos.
# $name es el producto o la herramienta.
download-path = Dónde está el archivo de { $name }
download-look = Comprobar el archivo de { $name }
download-choose = Elegir el archivo de { $name }…
# Como nombre en las tres líneas de arriba.
download-removal-tool = la herramienta de Kaspersky
download-another = Comprobar otro archivo
download-looking = Comprobamos quién firmó el archivo. Uno grande puede tardar un minuto.
download-stop = Dejar de comprobar
download-signer = Firmado por
download-checksum = Su suma de comprobación (SHA-256)
download-size = { $megabytes } MB
# $age es «hoy» o «hace 3 días».
download-size-and-age = { $megabytes } MB, último cambio: { $age }
# Dos frases o más, una tras otra.
download-answer = { $what } { $advice }
download-names = Cómo sabemos el nombre
download-names-text = El nombre de la firma se compara, letra por letra, con lo que fuentes públicas dicen de este fabricante.
download-name-read = { $name }, leído el { $date }

## Las respuestas. Ninguna dice que un archivo sea falso.

download-expected = Este archivo lo firmó { $signer }, como se esperaba, y este equipo lo confirma.
download-expected-do = Déjelo donde está. Ábralo después del reinicio, cuando el programa anterior ya no esté.
download-unexpected = Este archivo lo firmó { $signer }. Esperábamos { $expected }.
download-unexpected-do = Puede estar bien: los fabricantes cambian de nombre. No lo abra todavía. Compare el nombre con la página del fabricante, o descargue el archivo otra vez desde la dirección de esta página.
download-unknown-maker = Este archivo lo firmó { $signer }, y este equipo lo confirma. No sabemos quién firma los archivos de este fabricante.
download-unknown-maker-do = ¿Es el nombre del fabricante? Entonces marque que está descargado. Si no lo es, no lo abra y pregunte al fabricante.
download-not-confirmed = Este archivo tiene una firma, pero este equipo no puede confirmarla.
download-not-confirmed-do = La descarga puede estar dañada, o a este equipo le falta algo para confirmarla. No lo abra todavía. Descárguelo otra vez desde la dirección de esta página.
download-not-signed = Nadie firmó este archivo, así que nada dice quién lo hizo.
download-not-signed-do = No lo abra todavía. Descárguelo otra vez desde la dirección de esta página, o pregunte al fabricante.
download-not-asked = El archivo está aquí. En este sistema no comprobamos quién lo firmó.
download-not-asked-do = Puede que la página del fabricante indique una suma de comprobación. Si la indica, compare las dos.
download-not-an-installer = Este no es un archivo que instale un programa aquí.
download-not-an-installer-do = Si está comprimido, extráigalo primero. Si el navegador no ha terminado, espere. Después elija el archivo que esté ahí.
download-not-there = No hay ningún archivo así.
download-not-there-do = Mire en su carpeta Descargas y elíjalo allí.
download-not-readable = No se pudo comprobar el archivo.
download-not-readable-do = Espere a que termine el navegador. Un archivo de otro equipo o un acceso directo se debe copiar antes a una carpeta de este equipo.
