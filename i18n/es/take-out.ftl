### Paso 4.

password-home-headline = ¿Dónde quiere guardar sus contraseñas?
password-home-lead = De esto depende lo que escribimos para usted. Puede cambiar su respuesta más tarde.
password-home-browser = En el navegador que uso
password-home-browser-note = Chrome, Edge, Firefox o Safari las rellenan por usted. Allí no caben notas.
password-home-phone = En mi teléfono
password-home-phone-note = Contraseñas de Apple, o las de Google con Chrome, las guardan en el teléfono y en el equipo.
password-home-manager = En un gestor de contraseñas
password-home-manager-note = Bitwarden, 1Password, Proton Pass y otros guardan contraseñas y notas en todos los dispositivos.
password-home-file = En un archivo cifrado que guardo yo
password-home-file-note = Un solo archivo que abren los programas de la familia de KeePass. Usted lo lleva de un lado a otro.
password-home-which = ¿Cuál?
password-home-other = Otro
password-home-safety-copy = Elija lo que elija, escribimos también una copia cifrada. Si la importación falla, no se pierde nada.

passwords-headline = Primero, sus contraseñas.
passwords-lead = Usted las exporta de Kaspersky Password Manager, y nosotros convertimos la exportación a una forma que el nuevo lugar pueda leer. Nada sale de este equipo.
passwords-export-heading = Exportarlas
passwords-export-warning = La exportación es texto sin cifrar: cualquiera que la abra puede leerla. Al final le ayudamos a borrarla.
passwords-export-path = Ruta de la exportación
passwords-read = Leer este archivo
passwords-found-heading = { $count ->
    [one] Hay una entrada en { $file }
   *[other] Hay { $count } entradas en { $file }
}
passwords-compare = Compare esto con lo que muestra Kaspersky Password Manager.
passwords-count = { $count ->
    [one] Una entrada
   *[other] { $count } entradas
}
passwords-duplicates = { $count ->
    [one] Una entrada aparece dos veces. Se conservan ambas.
   *[other] { $count } entradas aparecen dos veces. Se conservan todas.
}
passwords-remarks = { $count ->
    [one] Una observación
   *[other] { $count } observaciones
}
passwords-remark-place = { $section }, entrada { $record }, línea { $line }
passwords-remark-line = Línea { $line }
passwords-other-file = Usar otro archivo
passwords-copy-heading = Una copia cifrada
passwords-file-heading = Su archivo cifrado
passwords-copy-text = KeePassXC y otros programas de su familia lo abren con la contraseña que usted elija ahora. Nadie puede recuperar esa contraseña, así que anótela y guárdela en casa.
passwords-copy-path = Dónde escribirlo
passwords-copy-password = Una contraseña nueva para este archivo
passwords-copy-repeat = La misma contraseña otra vez
passwords-copy-mismatch = Las dos líneas deben tener la misma contraseña, de ocho caracteres o más.
passwords-copy-write = Escribir el archivo cifrado
passwords-clear-heading = Para el nuevo lugar
passwords-for-target = Para { $target }
passwords-clear-text = Este archivo es texto sin cifrar, porque el otro programa lo exige. Impórtelo, mire si está todo y bórrelo.
passwords-clear-path = Dónde escribir este archivo sin cifrar
passwords-clear-write = Escribir el archivo sin cifrar
passwords-written = { $left ->
    [0] { $count ->
        [one] La única entrada está en el archivo.
       *[other] Las { $count } entradas están en el archivo.
    }
   *[other] En el archivo hay { $count } de { $read } entradas. Quedaron fuera, por no caber allí: { $left }. Las observaciones dicen cuáles.
}
passwords-written-section = { $converted } de { $read } están en el archivo. { $changed ->
    [0] { "" }
    [one] En una de ellas algo está en otro lugar.
   *[other] En { $changed } de ellas algo está en otro lugar.
} { $left ->
    [0] { "" }
    [one] Una no cupo.
   *[other] { $left } no cupieron.
}
passwords-place-elsewhere = Elegir otra carpeta
passwords-place-there = Escribirlo allí de todos modos
passwords-write-again = Escribirlo otra vez
passwords-clear-heading-for = El archivo para { $product }
passwords-product-help = Cómo lo describe { $product }
passwords-product-unconfirmed = No pudimos leer una página de su fabricante sobre esto. El menú puede llamarse de otro modo.
passwords-working = Estamos en ello. Tarda unos segundos.
passwords-drop = También puede soltar el archivo sobre esta ventana.
passwords-scan-heading = Buscar primero software malicioso
passwords-scan-text = Este equipo estuvo sin protección actual. Un programa que roba contraseñas querría justo el archivo que viene. Un análisis previo tarda media hora y no cuesta nada.
passwords-scan-no-proof = Un análisis que no encuentra nada no es una prueba. Si tiene dudas, hágalo en otro equipo y cambie desde allí sus contraseñas principales.
passwords-mapping-heading = ¿Una exportación con otras palabras?
passwords-mapping-text = El archivo tiene la forma de una exportación, pero no las palabras inglesas. ¿Significan esto?
passwords-mapping-row = «{ $found }» es { $meaning }
passwords-mapping-accept = Sí, leerlo así
passwords-encoding-heading = ¿Con qué letras se escribió?
passwords-encoding-text = El archivo no se guardó en una de las codificaciones de hoy. Elija la de su idioma. Mire después las entradas: si las letras se ven mal, elija otro archivo y pruebe de nuevo.
passwords-encoding-which = Codificación
passwords-encoding-none = Sin elegir
passwords-preview-show = Mostrar los nombres de las entradas
passwords-preview-hide = Ocultar los nombres
passwords-preview-more = { $count ->
    [one] Una más no se muestra.
   *[other] { $count } más no se muestran.
}
passwords-preview-no-name = Sin nombre
passwords-preview-login = usuario ••••
passwords-preview-password = contraseña ••••••••
passwords-preview-text = texto ••••
passwords-remarks-more = { $count ->
    [one] Una nota más no aparece en la lista.
   *[other] { $count } notas más no aparecen en la lista.
}
passwords-answer-heading = Sus contraseñas y notas
passwords-proof-heading = ¿Las vio allí?
passwords-proof = Abrí el nuevo lugar y vi mis entradas
passwords-proof-note = Un archivo escrito todavía no demuestra nada. Abra dos o tres entradas.

gate-passwords = Contraseñas y notas
gate-passwords-how = Abra Kaspersky Password Manager. Elija Configuración, después Importar/Exportar y después Exportar a archivo de texto. Guárdelo en sus documentos.
gate-passwords-loss = Lo que solo está ahí se pierde. Tendría que poner contraseñas nuevas sitio por sitio.
gate-two-factor = Códigos de un solo uso
gate-two-factor-loss = Quizá no pueda entrar en esos sitios hasta que su servicio de ayuda se lo permita.
gate-cards-and-documents = Tarjetas, direcciones y documentos
gate-cards-and-documents-loss = Los documentos que solo están ahí se pierden.
gate-vault = Bóveda secreta
gate-vault-loss = Ya nadie podrá abrir los archivos de la bóveda, ni siquiera Kaspersky.
gate-backups = Copias de seguridad
gate-backups-loss = Las copias de seguridad que solo Kaspersky puede leer ya no servirán.
gate-quarantine = Archivos en cuarentena
gate-quarantine-loss = Los archivos en cuarentena ya no se podrán restaurar.
gate-safe-kids = Reglas para los niños
gate-safe-kids-loss = Tendría que poner las reglas de nuevo de memoria.

gate-answer-done = Ya lo puse a salvo
gate-answer-none = No tengo
gate-answer-not-sure = No lo sé con certeza
gate-answer-lost = No puedo acceder, seguir sin ello
# Una respuesta a una pregunta. El nombre está para que un lector de pantalla distinga las respuestas de cada pregunta.
gate-choice = { $answer } ({ $gate })
gate-other-ways = No puedo acceder
gate-not-sure-next = No pasa nada. No se quita nada antes de que lo sepa. Imprima esta página o fotografíela con un teléfono, mire en Kaspersky y vuelva.
gate-badge-open = Pendiente
gate-badge-answered = Respondida
gate-badge-not-sure = Con dudas
gate-badge-unproved = Sin demostrar

belongings-headline = ¿Qué más se perdería?
belongings-lead = Después de la desinstalación, esto ya no se puede abrir. Responda, por favor, a cada pregunta. «No tengo» es una buena respuesta.

payments-headline = ¿Sigue pagando algo?
payments-lead = Quitar un programa no termina una suscripción. Mírelo ahora, mientras todavía puede iniciar sesión.
payments-no-promise = No encontramos ninguna norma que dé derecho a un reembolso. Pregunte en la tienda o en el banco de su tarjeta.

store-no-folder = Este equipo no tiene una carpeta donde el programa pueda guardar sus pequeños archivos.
store-no-folder-do = Inicie sesión con una cuenta que tenga una carpeta personal.
