# Contraseñas y notas: qué se leyó, adónde pueden ir, qué conviene revisar.

## Secciones de la exportación; también los nombres de carpetas y grupos

passwords-section-websites = Sitios web
passwords-section-applications = Aplicaciones
passwords-section-other-accounts = Otras cuentas
passwords-section-notes = Notas

# La carpeta o el grupo que lo recibe todo, y el nombre de una base de datos cifrada
passwords-folder-root = De Kaspersky
# Título de una entrada que no tiene nombre, dirección ni usuario
passwords-untitled = Sin título

# Los campos de una entrada, junto a las palabras que el archivo usa para ellos
passwords-field-name = Nombre
passwords-field-url = Dirección web
passwords-field-login-name = Nombre del inicio de sesión
passwords-field-login = Usuario
passwords-field-password = Contraseña
passwords-field-text = Comentario o texto

## Adónde pueden ir las contraseñas

passwords-target-kdbx = KeePassXC, KeePass o Strongbox (archivo cifrado)
passwords-target-bitwarden-json = Bitwarden (JSON)
passwords-target-bitwarden-csv = Bitwarden (CSV)
passwords-target-1password-csv = 1Password
passwords-target-proton-csv = Proton Pass
passwords-target-chrome-csv = Chrome, Edge o Brave
passwords-target-firefox-csv = Firefox
passwords-target-apple-csv = Contraseñas de Apple
passwords-target-dashlane-csv = Dashlane
passwords-target-nordpass-csv = NordPass
passwords-target-lastpass-csv = LastPass
passwords-target-keepassxc-csv = KeePassXC (CSV)
passwords-target-records-json = Otros programas (JSON)

## Qué conviene revisar en una entrada

passwords-remark-url-not-a-url = El campo de la dirección web contiene un texto que no es una dirección. En otros programas queda en las notas.
passwords-remark-several-urls = El campo de la dirección web contiene varias direcciones.
passwords-remark-value-continues = Un valor ocupa varias líneas. Revíselo, por favor.
passwords-remark-unknown-label = La entrada tiene un campo que estas entradas no suelen tener. Se conserva como campo propio.
passwords-remark-label-out-of-order = Un campo aparece dos veces o en un lugar poco habitual. Se conserva como campo propio.
passwords-remark-separator-in-text = El texto contiene una línea de tres guiones, que suele terminar una entrada. Compruebe, por favor, que la entrada esté completa.
passwords-remark-end-unclear = Una línea de tres guiones terminó esta entrada, pero podría ser parte del texto. Compruebe que la entrada esté completa.
passwords-remark-outside-entries = En este lugar, el archivo tiene texto que no pertenece a ninguna entrada.
passwords-remark-cells-missing = La fila tiene menos valores que columnas la tabla.
passwords-remark-cells-too-many = La fila tiene más valores que columnas la tabla. Los demás se conservan como campos adicionales.
passwords-remark-backslash-unclear = Desde aquí, dos barras invertidas se leyeron como una. Revise, por favor, alguna contraseña que contenga una barra invertida.
passwords-remark-quote-not-closed = Una comilla de esta fila no se cierra nunca. Revise, por favor, las entradas desde aquí.
passwords-remark-same-login-other-password = Otra entrada tiene el mismo sitio y el mismo usuario con otra contraseña. Se conservan las dos.
passwords-remark-needs-url = Este programa solo acepta entradas con una dirección web.
passwords-remark-needs-web-url = Este programa solo acepta direcciones que empiezan por http o https.
passwords-remark-needs-password = Este programa solo acepta entradas con contraseña.
passwords-remark-may-need-login = Este programa puede rechazar entradas sin nombre de usuario.
passwords-remark-one-password-kept = Este navegador puede guardar una sola contraseña por sitio y usuario. Compruebe cuál tomó.
passwords-remark-no-notes = Este programa no tiene lugar para notas.
passwords-remark-note-becomes-entry = La nota se convierte en una entrada que solo tiene título y texto.
passwords-remark-text-not-kept = Este programa no conserva el comentario.
passwords-remark-login-name-not-kept = Este programa no conserva el nombre del inicio de sesión.
passwords-remark-text-cut = El comentario es más largo de lo que permite este programa. Se omitió el final.
passwords-remark-text-split = El texto es más largo de lo que permite este programa. Se repartió en varias notas.
passwords-remark-url-shortened = La dirección web es más larga de lo que permite este programa. En su campo solo queda el sitio.
passwords-remark-value-in-text = Un valor es más largo de lo que permite este programa. Se puso en las notas.
passwords-remark-value-too-long = El nombre de usuario, la contraseña o la dirección son más largos de lo que permite este programa.
passwords-remark-fields-in-text = Otros campos de la entrada se pusieron en las notas.
passwords-remark-characters-replaced = Se sustituyeron caracteres que el archivo no puede contener.
passwords-remark-duplicate-left-out = La misma entrada ya está una vez y se omitió, como usted pidió.

## Qué es un archivo que no es una exportación, y qué hacer

passwords-read-empty = El archivo está vacío.
passwords-read-empty-do = Exporte de nuevo sus contraseñas desde Kaspersky Password Manager y elija el archivo nuevo.
passwords-read-not-text = El archivo no es un archivo de texto. Puede ser una copia de seguridad cifrada de Kaspersky Password Manager o un archivo con ajustes de Kaspersky, y esos solo los abren los programas de Kaspersky.
passwords-read-not-text-do = Ábralo o restáurelo en Kaspersky Password Manager y exporte allí sus contraseñas a un archivo de texto.
passwords-read-backup = El archivo es una copia de seguridad de Kaspersky Password Manager. Está cifrada y solo ese programa puede abrirla.
passwords-read-backup-do = Restáurela en Kaspersky Password Manager con su contraseña principal y exporte allí sus contraseñas a un archivo de texto.
passwords-read-old-backup = El archivo es una copia de seguridad de una versión antigua de Kaspersky Password Manager. Está cifrada y solo ese programa puede abrirla.
passwords-read-old-backup-do = Impórtela en Kaspersky Password Manager con la contraseña de entonces y exporte allí sus contraseñas a un archivo de texto.
passwords-read-settings-snapshot = El archivo guarda la configuración de un programa de Kaspersky. No contiene contraseñas y solo los programas de Kaspersky pueden abrirlo.
passwords-read-settings-snapshot-do = Elija el archivo de texto con sus contraseñas. Si quiere llevarse las exclusiones, exporte su lista en el programa de Kaspersky.
passwords-read-policy = El archivo es una directiva de Kaspersky Security Center. No contiene contraseñas.
passwords-read-policy-do = Elija el archivo de texto con sus contraseñas. Las directivas no se pueden llevar; quien administra los equipos las configura de nuevo.
passwords-read-settings-list = El archivo es una lista de exclusiones o de programas de confianza. No contiene contraseñas.
passwords-read-settings-list-do = Elija el archivo de texto con sus contraseñas. La lista se lleva aparte.
passwords-read-keepass-database = El archivo es una base de datos de KeePass. Sus contraseñas ya están en una forma que otros programas abren.
passwords-read-keepass-database-do = Ábralo en KeePassXC o en otro gestor de contraseñas que importe bases de datos de KeePass.
passwords-read-other-kind = El archivo es un documento, una imagen, un archivo comprimido o un programa.
passwords-read-other-kind-do = Elija el archivo de texto que escribió Kaspersky Password Manager. Su nombre suele terminar en .txt.
passwords-read-old-xml = El archivo es una exportación XML de una versión antigua de Kaspersky Password Manager.
passwords-read-old-xml-do = Exporte sus contraseñas a un archivo de texto en el mismo programa, o importe este archivo en KeePass como «Sticky Password XML».
passwords-read-web-page = El archivo es una página web.
passwords-read-web-page-do = Exporte sus contraseñas a un archivo de texto en Kaspersky Password Manager y elija ese archivo.
passwords-read-json = El archivo lo escribió otro programa, en el formato JSON.
passwords-read-json-do = Elija el archivo de texto que escribió Kaspersky Password Manager. Un archivo JSON suele poder importarse tal cual en el nuevo gestor de contraseñas.
passwords-read-other-table = El archivo es una tabla de contraseñas de otro programa.
passwords-read-other-table-do = Impórtelo tal cual en el nuevo gestor de contraseñas, o elija el archivo de texto que escribió Kaspersky Password Manager.
passwords-read-unknown-encoding = No se pudieron leer las letras del archivo a partir de la línea { $line }.
passwords-read-unknown-encoding-do = Elija el archivo tal como lo escribió Kaspersky Password Manager, o elija la codificación con la que se guardó.
passwords-read-no-such-code-page = No hay ninguna codificación con ese nombre.
passwords-read-no-such-code-page-do = Elija una de las codificaciones de la lista.
passwords-read-other-language = El archivo tiene la forma de una exportación, pero sus encabezados están en otro idioma.
passwords-read-other-language-do = Compruebe qué significa cada encabezado y lea el archivo con eso.
passwords-read-not-an-export = El archivo es un texto, pero no se encontraron en él entradas de Kaspersky Password Manager.
passwords-read-not-an-export-do = Exporte sus contraseñas a un archivo de texto en Kaspersky Password Manager y elija ese archivo.

## Escribir una base de datos cifrada

kdbx-empty-password = El archivo cifrado necesita una contraseña.
kdbx-empty-password-do = Elija una contraseña que pueda recordar y anótela en un lugar seguro.
kdbx-write = No se pudo escribir el archivo cifrado.
kdbx-write-do = Compruebe que haya espacio en el disco, o elija otra carpeta.
kdbx-encryption = El cifrado no funcionó.
kdbx-encryption-do = Cierre otros programas para liberar memoria y vuelva a intentarlo.

## Dónde queda un archivo

passwords-place-synchronised = { $name } copia esta carpeta a otros lugares, y las contraseñas irían con ella en forma legible: { $path }
passwords-place-network = Esta carpeta está en otro equipo, y las contraseñas quedarían allí en forma legible: { $path }
passwords-place-synchronised-encrypted = { $name } copia esta carpeta a otros lugares. El archivo está cifrado, así que allí solo lo protege su contraseña.
passwords-place-network-encrypted = Esta carpeta está en otro equipo. El archivo está cifrado, así que allí solo lo protege su contraseña.

## Crear archivos

output-exists = Ya hay un archivo con ese nombre: { $path }
output-exists-do = Elija otro nombre. Este programa nunca sobrescribe un archivo.
output-no-permission = No se puede escribir en esta carpeta: { $path }
output-no-permission-do = Elija una carpeta suya, por ejemplo la de documentos.
output-no-space = En el disco no queda espacio para este archivo: { $path }
output-no-space-do = Libere espacio, o elija otro disco.
output-no-folder = La carpeta para este archivo no existe: { $path }
output-no-folder-do = Cree primero la carpeta, o elija otra.
output-is-folder = Esto es una carpeta, no un archivo: { $path }
output-is-folder-do = Añada un nombre de archivo después de la carpeta.
output-read-only = El disco es de solo lectura: { $path }
output-read-only-do = Elija una carpeta en otro disco.
output-other = No se pudo crear el archivo: { $path }
output-other-do = Elija otra carpeta y vuelva a intentarlo.

## Leer archivos

input-missing = No hay ningún archivo con ese nombre: { $path }
input-missing-do = Compruebe el nombre, o elija el archivo de nuevo.
input-no-permission = No se permite leer el archivo: { $path }
input-no-permission-do = Inicie sesión como la persona a quien pertenece el archivo, o concédase permiso para leerlo.
input-is-folder = Esto es una carpeta, no un archivo: { $path }
input-is-folder-do = Elija un archivo de esa carpeta.
input-too-large = El archivo ocupa más de { $megabytes } MB, y ninguna exportación es tan grande: { $path }
input-too-large-do = Elija el archivo de texto que escribió Kaspersky Password Manager.
input-other = No se pudo leer el archivo: { $path }
input-other-do = Si está en una memoria USB o en una unidad de red, compruebe la conexión y vuelva a intentarlo.
