### La ventana del quiosco de una tienda: una pantalla táctil que se lee de pie.

kiosk-attract-headline = ¿Tiene Kaspersky?
kiosk-attract-lead = En tres minutos sabrá las fechas, qué hacer en casa y en qué orden. Se lo lleva en papel o en su teléfono.
kiosk-attract-note = Nadie le pregunta su nombre y nada de lo que toque aquí se guarda. Este programa no depende de Kaspersky ni de ningún otro fabricante.
kiosk-attract-seller = Esta tienda vende algunos de los productos. Eso no cambia nada en las listas.
# Stands on the button that begins, in each language.
kiosk-begin = Empezar en español
kiosk-staff = Personal

kiosk-language = Idioma
kiosk-again = Empezar de nuevo
kiosk-progress = Pregunta { $number } de { $count }

kiosk-product-headline = ¿Qué tiene usted?
kiosk-product-lead = Toque lo que mejor encaje.
kiosk-product-security-note = Standard, Plus, Premium, Free, Anti-Virus, Internet Security o Total Security
kiosk-product-companion-note = La VPN, Password Manager o Safe Kids, sin antivirus
kiosk-product-replaced-note = Kaspersky se fue y UltraAV llegó en su lugar
kiosk-product-business-note = Alguien del trabajo se ocupa del equipo
kiosk-unknown-note = Entonces le decimos lo que vale para casi todos
kiosk-device-headline = ¿Dónde lo tiene?
kiosk-device-lead = Si tiene varios, toque el que más le importe.
kiosk-passwords-headline = ¿Están sus contraseñas en Kaspersky Password Manager?
kiosk-passwords-lead = Hay que sacarlas antes de quitar nada.
kiosk-passwords-unknown-note = Entonces le decimos dónde mirar en casa
kiosk-wish-headline = ¿Qué más le gustaría tener?
kiosk-wish-lead = Todas las opciones protegen contra virus.
kiosk-price-headline = ¿Cuánto puede costar?
kiosk-price-lead = También hay buena protección gratis.

kiosk-country-headline = ¿Dónde vive usted?
kiosk-country-change = País: { $country }. Cambiarlo

kiosk-code-plan-note = Apunte a él con la cámara del teléfono.
kiosk-further-down = Más abajo
kiosk-further-up = Más arriba
kiosk-print = Imprimir esta página
kiosk-paper-asked = Su página va camino de la impresora. Si no sale, pregunte al personal.
kiosk-done = He terminado

kiosk-warning-headline = ¿Sigue usted ahí?
kiosk-warning-text = { $seconds ->
    [one] En un segundo se olvida todo lo que hay aquí.
   *[other] En { $seconds } segundos se olvida todo lo que hay aquí.
}
kiosk-warning-stay = Sí, seguir

kiosk-pin-headline = Para el personal
kiosk-pin-lead = Escriba el PIN de este quiosco.
kiosk-pin-erase = Borrar
kiosk-pin-enter = Aceptar
kiosk-pin-typed = { $count ->
    [one] Un dígito escrito
   *[other] { $count } dígitos escritos
}
kiosk-pin-checking = Un momento…
kiosk-pin-wrong = Ese no era el PIN.
kiosk-pin-wait = { $seconds ->
    [one] Ese no era el PIN. Espere un segundo.
   *[other] Ese no era el PIN. Espere { $seconds } segundos.
}

kiosk-staff-headline = Personal
kiosk-staff-lead = Hoy, según el calendario de Nueva York.
kiosk-count-begun = Personas que empezaron
kiosk-count-finished = Personas que llegaron a la última página
kiosk-count-printed = Páginas impresas
kiosk-count-not-printed = Páginas que no se pudieron imprimir
kiosk-count-left = Personas que se fueron
kiosk-count-restarted = Veces que el quiosco tuvo que volver a empezar
kiosk-staff-counts = Las cuentas del día
kiosk-staff-printer = Impresora
kiosk-staff-printer-off = Desactivada en el archivo del quiosco
kiosk-staff-printer-unused = No se ha impreso nada desde que se abrió el quiosco
kiosk-staff-printer-took = La última página se entregó a la impresora
kiosk-staff-version = Versión
kiosk-staff-back = Volver al quiosco
kiosk-staff-exit = Cerrar el quiosco

kiosk-trouble-headline = El quiosco aún no puede empezar
kiosk-trouble-lead = Esta página es para el personal. El archivo del quiosco tiene un error: { $path }
kiosk-trouble-again = Leer el archivo otra vez
kiosk-trouble-close = Cerrar

cli-kiosk = Abre el quiosco de una tienda: a pantalla completa, cerrado y abierto otra vez tras un fallo
cli-kiosk-config = El archivo del quiosco
kiosk-no-display = Aquí no hay pantalla en la que abrir el quiosco.
kiosk-no-display-do = Ábralo en una sesión con pantalla.
kiosk-config-no-text = El archivo del quiosco no es texto.
kiosk-config-no-text-do = Hágalo de nuevo con «safe-passage kiosk --setup».
