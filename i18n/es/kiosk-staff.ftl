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
