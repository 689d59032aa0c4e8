### Paso 8 y los documentos.

done-headline-moved = Ya está. Este equipo tiene otra protección.
done-lead-moved = Guarde este comprobante. Dice qué se hizo, sin datos secretos.
done-headline-moved-unproved = Kaspersky ya no está. Falta demostrar qué protege ahora.
done-lead-moved-unproved = Instale lo que eligió, o mire en su ventana, y compruebe otra vez.
done-headline-removal-unproved = No pudimos demostrar que el programa anterior ya no está.
done-lead-removal-unproved = La última revisión no pudo leer lo suficiente. Revise otra vez, o mire si todavía aparece en la lista de programas.
done-headline-kept = Lo conserva por ahora.
done-lead-kept = Está en su derecho. Aquí tiene en qué fijarse, para que nada le sorprenda. Vuelva cuando quiera, sus respuestas se conservan.
done-headline-nothing = No había nada que dejar.
done-lead-nothing = Aquí no encontramos Kaspersky. Piense en los otros dispositivos de abajo.
done-headline-unknown = No pudimos leer lo suficiente para ayudar aquí.
done-lead-unknown = Pida a alguien de confianza que mire con usted, y muéstrele esta página.
done-headline-ask-owner = Pregunte, por favor, a quien decide sobre este equipo.
done-lead-ask-owner = Quitar la protección del equipo de otros puede ir contra sus normas y dejarlo expuesto. Muéstreles esta página. Lo que haya en él de usted, póngalo a salvo con ellos.
done-headline-unfinished = Aún no ha terminado. No se ha perdido nada.
done-lead-unfinished = El programa anterior sigue ahí. Sus respuestas se guardan: abra Safe Passage de nuevo y continúe.
done-save-html = Guardar el comprobante
done-save-text = Guardarlo como texto
done-save-json = Guardarlo como datos
done-devices-heading = Sus otros dispositivos
done-devices-text = Revise cada dispositivo que usen usted o su familia. Solo los equipos con Windows se cambiaron solos a UltraAV. Los Mac y los teléfonos, no.
done-save-devices = Guardar estos pasos como hoja para imprimir
done-nobody-calls = Nadie de Safe Passage le llamará nunca por esto.
done-again = Empezar de nuevo
done-again-text = Se olvidan sus respuestas en este equipo. Los archivos que se escribieron permanecen.
done-start-over = Olvidar mis respuestas y empezar de nuevo
done-close = Cerrar

keep-stops = Lo que ya no llega
keep-from = Desde el { $date }
keep-since = Desde el { $date }
keep-goes-on = Sigue analizando con lo último que aprendió. Nada de este equipo se le quita a usted.
keep-watch = En qué fijarse
keep-watch-last-update = El día de su última actualización
keep-watch-last-update-how = Abra su ventana de vez en cuando y mírelo.
keep-watch-licence = El fin de la licencia
keep-watch-licence-how = Su ventana muestra ese día. Después, el programa puede proteger menos o nada.
keep-watch-belongings = Lo que usted guardó en él
keep-watch-belongings-how = Saque una vez sus contraseñas y archivos, para que nada se pierda el día en que se vaya.
keep-watch-successor = Quién está detrás de UltraAV y cuánto cuesta
keep-watch-successor-how = Es de otra empresa. Mire en su extracto bancario cuánto paga y hasta cuándo.
keep-watch-protection = Que algo proteja este equipo
keep-watch-protection-how = Mire abajo «Qué protege ahora». Si nada está activo, vuelva y elija.
keep-watch-payments = Pagos
keep-watch-payments-how = Busque en su extracto bancario renovaciones que no quiere.
keep-look-again = Mire de nuevo el { $date }. Abra Safe Passage cuando quiera: mira otra vez, y sus respuestas se conservan.
keep-save-sheet = Guardar esto como hoja
keep-today = Cómo está hoy
keep-sheet-headline = Conservarlo por ahora: en qué fijarse
keep-sheet-lead = Guardado por Safe Passage el { $date }. Dice cómo estaba todo ese día.

receipt-day = Día
receipt-found = Encontrado
receipt-found-nothing = Nada de Kaspersky
receipt-last-update = Última actualización del producto anterior
receipt-not-answered = Sin respuesta
receipt-file-title = Archivo
# $state dice cómo está el archivo, no las entradas.
receipt-file = { $count ->
    [one] Una entrada, { $state }: { $path }
   *[other] { $count } entradas, { $state }: { $path }
}
receipt-file-encrypted = archivo cifrado
receipt-file-readable = archivo legible para cualquiera
receipt-file-deleted = archivo borrado
receipt-chosen-not-on = { $name }, que en la última revisión no se vio activado
receipt-chosen = Elegido
receipt-removed-gone = Ya no está, según la última revisión
receipt-removed-still-there = Sigue ahí, según la última revisión
receipt-removed-unclear = La última revisión no lo aclaró
receipt-removed-not-looked = No se revisó desde la desinstalación
receipt-dates-and-sources = Fechas y fuentes
receipt-dates-heading = Las dos fechas de la norma
receipt-deadline = { $date } ({ $distance })
receipt-source = { $name } (leído el { $date })
receipt-source-removal = Sobre la desinstalación
receipt-source-choice = { $name }, la página del fabricante

sheet-headline = La desinstalación, en papel
sheet-lead = La guardó Safe Passage el { $date }. Consérvela en papel o en una foto. Para leerla no hace falta red.
sheet-built-in = Recuperar la protección propia del sistema
sheet-network = No hay red después del reinicio
sheet-network-steps =
    Reinicie otra vez.
    Tome un teléfono con datos móviles. Active su punto de acceso y elíjalo en la lista de redes wifi de este equipo.
    Sin wifi, conecte el teléfono con su cable USB y active en sus ajustes compartir Internet por USB.
    También puede leer las páginas de esta hoja en el propio teléfono o en otro equipo.
    No borre a mano archivos del programa anterior. El teclado, el ratón y la red pueden depender de ellos.
sheet-network-built-in = Mientras tanto, la protección del propio sistema funciona sin red, con lo que ya sabe. Deje que se actualice en cuanto pueda.
sheet-letters = Letras en una imagen
sheet-password = Windows pide una contraseña o una clave
sheet-downloads = Dónde están sus descargas
sheet-downloads-text = Abra la carpeta Descargas. Ahí está la protección que eligió, si la descargó, y en Windows kavremvr.exe. Algunos programas necesitan la red otra vez al instalarse.
sheet-afterwards = Después
sheet-afterwards-text = Abra Safe Passage de nuevo. Vuelve a revisar y sigue desde donde estaba.
