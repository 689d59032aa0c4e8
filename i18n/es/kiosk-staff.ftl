### What staff of a shop read: mistakes in the configuration, printing, counts, and the form that sets a kiosk up.

## Mistakes in the configuration: what is wrong, then what to do

kiosk-config-syntax = La línea { $line } no se puede leer tal como está escrita.
kiosk-config-syntax-do = Busque en ella una comilla, un corchete o un signo igual que falte. O cree el archivo de nuevo con safe-passage kiosk --setup.
kiosk-config-twice = La línea { $line } dice algo que otra línea ya dice.
kiosk-config-twice-do = Conserve una de las dos líneas y borre la otra.
# $field is the name before the sign of equality.
kiosk-config-unknown-field = Línea { $line }: el quiosco no conoce «{ $field }».
kiosk-config-unknown-field-do-nearest = Quizá se trate de «{ $nearest }». Cambie el nombre o borre la línea.
kiosk-config-unknown-field-do = Borre la línea. Los nombres conocidos están en kiosk.example.toml.
kiosk-config-missing = Línea { $line }: falta «{ $field }» en el archivo.
kiosk-config-wrong-kind = Línea { $line }: el valor de «{ $field }» es de otro tipo.
# $value is what stands there.
kiosk-config-wrong-value = Línea { $line }: «{ $value }» no sirve para «{ $field }».
kiosk-config-text-do = Escriba un texto entre comillas.
kiosk-config-yes-or-no-do = Escriba true o false, sin comillas.
kiosk-config-shop-do = Escriba el nombre de la tienda entre comillas, con 60 signos como máximo.
kiosk-config-schema-do = La primera línea debe decir schema = "{ $schema }". Si otra versión hizo el archivo, créelo de nuevo con safe-passage kiosk --setup.
kiosk-config-country-do = Escriba las dos letras del país entre comillas, por ejemplo "US".
# $languages are the tags, with commas between them.
kiosk-config-languages-do = Escriba una lista de idiomas, por ejemplo ["es", "en-US"]. Se conocen estos: { $languages }.
kiosk-config-seconds-do = Escriba un número entero de segundos, de { $least } a { $most }. Lo habitual es { $usual }.
kiosk-config-path-do = Escriba el lugar del archivo entre comillas. En Windows use comillas simples: 'C:\Kiosk\counts.csv'.
kiosk-config-link-do = Escriba una dirección que empiece por https:// y no tenga signo de interrogación ni #.
kiosk-config-pin-missing = Línea { $line }: todavía no hay PIN.
kiosk-config-pin-clear = Línea { $line }: aquí está el PIN mismo, y cualquiera puede leerlo.
kiosk-config-pin-no-hash = Línea { $line }: lo que hay aquí no es el hash de un PIN.
kiosk-config-pin-weak = Línea { $line }: este hash del PIN es demasiado débil.
kiosk-config-pin-heavy = Línea { $line }: este hash del PIN pide más trabajo del que puede hacer un quiosco.
kiosk-config-pin-do = Ejecute safe-passage kiosk --setup y escriba un PIN nuevo dos veces. Él escribe el hash en el archivo.

## The PIN

kiosk-pin-length = El PIN necesita de { $shortest } a { $longest } dígitos.
kiosk-pin-only-digits = El PIN solo puede tener dígitos: el quiosco no tiene otras teclas.
kiosk-pin-guessable = Este PIN es fácil de adivinar. Elija dígitos que no solo se repitan o cuenten.

## Printing: what is wrong, then what to do; for staff alone

kiosk-print-no-system = Este equipo no tiene con qué imprimir.
kiosk-print-no-system-do = Instale la impresión del sistema (en Linux: CUPS) o desactive la impresión en la configuración.
kiosk-print-no-printer = Ninguna impresora es la predeterminada.
kiosk-print-no-printer-do = Elija una impresora predeterminada en los ajustes del sistema.
kiosk-print-stopped = La impresora { $printer } está parada o no acepta páginas.
kiosk-print-refuses = La impresora { $printer } no acepta páginas nuevas.
kiosk-print-stopped-do = Mire su papel y su pantalla. Luego iníciela de nuevo en los ajustes de impresoras del sistema.
kiosk-print-stuck =
    { $count ->
        [one] Una página espera a la impresora { $printer } y no sale.
       *[other] { $count } páginas esperan a la impresora { $printer } y ninguna sale.
    }
kiosk-print-stuck-do = Mire la impresora y borre las páginas que esperan en los ajustes del sistema.
kiosk-print-no-answer = La impresión del sistema no respondió a tiempo.
kiosk-print-not-taken = La impresión del sistema no aceptó la página.
kiosk-print-not-taken-do = Imprima una página desde otro programa. Si también falla, reinicie el equipo y la impresora.
# All that a customer hears.
kiosk-print-customer = Ahora mismo no se puede imprimir. Haga una foto del código: su plan está en él.

## A day’s counts

kiosk-counts-not-read = No se puede leer el archivo con los recuentos: { $path }
kiosk-counts-not-written = No se puede escribir el archivo con los recuentos: { $path }
kiosk-counts-folder-do = Elija en la configuración un lugar en el que esta cuenta pueda crear archivos.
kiosk-counts-not-ours = La línea { $line } de este archivo no es de los recuentos del quiosco, así que no se tocó: { $path }
kiosk-counts-not-ours-do = Elija otro archivo para los recuentos o mueva este a otro lugar.

## The form that sets a kiosk up

cli-kiosk-setup = Abrir un formulario que escribe la configuración
cli-kiosk-output = Con --setup: dónde escribirla; una configuración que ya existe se cambia tras una pregunta
file-name-kiosk = quiosco
kiosk-setup-headline = Configurar un quiosco
kiosk-setup-lead = Rellene esto una vez para cada quiosco. No se escribe nada antes de pulsar el botón del final.
# $path is the file.
kiosk-setup-not-used = Ya hay un archivo y no sirve tal como está. El formulario empieza de nuevo: { $path }
kiosk-setup-shop-heading = La tienda
kiosk-setup-shop = Nombre de la tienda
kiosk-setup-shop-wrong = Escriba el nombre de la tienda, con { $most } signos como máximo.
kiosk-setup-languages = Idiomas que se pueden elegir
kiosk-setup-languages-wrong = Marque al menos un idioma.
kiosk-setup-country = País
kiosk-setup-country-wrong = Elija un país.
kiosk-setup-times-heading = Tiempos
# $least and $most are numbers.
kiosk-setup-seconds = Segundos, de { $least } a { $most }
kiosk-setup-seconds-wrong = Escriba un número entero de { $least } a { $most }.
kiosk-setup-attract = Cuánto se muestra la primera página en cada idioma
kiosk-setup-idle = Cuánto tiempo sin que nadie toque nada antes de preguntar
kiosk-setup-countdown = Cuánto dura la cuenta atrás antes de olvidarlo todo
kiosk-setup-take-home-heading = Lo que la gente se lleva a casa
kiosk-setup-print = Ofrecer imprimir la última página
kiosk-setup-print-note = En la impresora predeterminada de este equipo. Los fallos solo se dicen al personal.
kiosk-setup-printer = Lista para imprimir: { $printer }
kiosk-setup-shelf = Archivo con lo que vende
kiosk-setup-shelf-note = Puede quedar vacío. La página shops.md explica cómo se hace. Marca sus productos y no mueve ninguno.
kiosk-setup-shelf-choose = Elegir el archivo con lo que vende…
kiosk-setup-link = Dirección donde se obtiene el programa
kiosk-setup-link-note = Puede quedar vacío. Empieza por https:// y no tiene signo de interrogación, para que no lleve nada de una persona.
kiosk-setup-link-wrong = Escriba una dirección que empiece por https://, con { $most } signos como máximo y sin signo de interrogación, # ni @. O déjela vacía.
kiosk-setup-staff-heading = Para su personal
kiosk-setup-counts = Archivo para los recuentos del día
kiosk-setup-counts-note = Puede quedar vacío. Cuenta cuántos empezaron, llegaron al final e imprimieron. No sabe de personas.
kiosk-setup-no-folder = No existe la carpeta de este archivo: { $path }
kiosk-setup-pin = PIN que termina el quiosco
kiosk-setup-pin-note = De { $shortest } a { $longest } dígitos. Solo se escribe su hash, así que anótelo donde el personal lo encuentre.
kiosk-setup-pin-keep = Deje vacías ambas líneas para conservar el PIN que ya existe.
kiosk-setup-again = El mismo PIN otra vez
kiosk-setup-pin-differs = Los dos PIN son distintos. Escriba ambos de nuevo.
kiosk-setup-file-heading = El archivo
kiosk-setup-file = Dónde escribirlo
kiosk-setup-file-note = La cuenta en la que funciona el quiosco debe poder leerlo.
kiosk-setup-file-choose = Elegir el lugar…
kiosk-setup-file-wrong = Escriba dónde debe estar el archivo.
kiosk-setup-save = Escribir el archivo
kiosk-setup-problems =
    { $count ->
        [one] Una línea aún no está bien. No se escribió nada.
       *[other] { $count } líneas aún no están bien. No se escribió nada.
    }
kiosk-setup-no-hash = No se pudo crear el hash del PIN, así que no se escribió nada.
kiosk-setup-no-hash-do = Cierre otros programas y pulse el botón otra vez.
kiosk-setup-exists = Ya hay un archivo con ese nombre. Se dejó como está.
kiosk-setup-exists-do = Elija otro lugar o acepte que se reemplace.
kiosk-setup-not-replaced = No se pudo reemplazar el archivo. Está como estaba: { $path }
kiosk-setup-not-replaced-do = Elija otro lugar o pregunte a quien administra este equipo.
kiosk-setup-not-the-same = Lo escrito no se lee como debería: { $path }
kiosk-setup-over-headline = ¿Reemplazar el archivo que ya existe?
kiosk-setup-over-lead = Se pierde lo que contiene ahora: { $path }
kiosk-setup-over-back = Volver al formulario
kiosk-setup-over = Reemplazarlo
kiosk-setup-done-headline = El quiosco está configurado
kiosk-setup-done-lead = El archivo está escrito y se lee tal como lo rellenó: { $path }
kiosk-setup-done-start = Inicie el quiosco con esta orden:
kiosk-setup-done-lock = La página kiosk.md explica cómo se bloquea el equipo que hay debajo.
# A shop is a seller: 15 CFR part 791, case ICTS-2021-002.
kiosk-setup-done-seller = ¿Vende Kaspersky en Estados Unidos? Revenderlo allí está prohibido desde el { $date }.
kiosk-setup-close = Cerrar
kiosk-setup-no-display = El formulario necesita una pantalla y no hay ninguna.
kiosk-setup-no-display-do = Ejecútelo en el escritorio del propio equipo del quiosco.
