### What a person takes home from the kiosk: on its last page, on paper and in the code.

## What a person can answer

answer-dont-know = No lo sé
answer-product-security = Antivirus de Kaspersky o un paquete entero
answer-product-companion = Solo su VPN, contraseñas o Safe Kids
answer-product-replaced = Se convirtió en UltraAV
answer-product-business = Es de mi empresa o escuela
answer-device-windows = Un equipo con Windows
answer-device-mac = Un Mac
answer-device-android = Un teléfono o una tableta Android
answer-device-iphone = Un iPhone o iPad
answer-device-linux = Un equipo con Linux
answer-passwords-yes = Sí, tiene contraseñas guardadas
answer-passwords-no = No
answer-wish-protection = Con la protección basta
answer-wish-passwords = Un lugar para contraseñas
answer-wish-vpn = Una VPN
answer-wish-children = Reglas para los dispositivos de niños
answer-price-free = Nada
answer-price-paid = Puede costar algo

## The page

take-home-headline = Su camino de Kaspersky a otra protección
# $shop is the shop's name, $date the day on which it was printed.
take-home-made = { $shop }, { $date }
take-home-lead = Usar Kaspersky no está prohibido y nadie recibe una multa por ello. Pero en EE. UU. ya no puede recibir actualizaciones, así que su protección envejece. Siga el orden de abajo.
take-home-lead-elsewhere = La norma de EE. UU. no llega a este país. Usted elige si quiere cambiar. Si lo hace, siga el orden de abajo.
take-home-dates = Las dos fechas
# A name of a country.
take-home-country = Lo que se dijo o decidió para este país: { $country }
take-home-country-none = No se encontró ninguna norma ni advertencia para este país: { $country }
# One line: the day, and what it is.
take-home-dated = { $when }: { $what }
take-home-steps = En casa, en este orden
take-home-offers = Otra protección
take-home-offers-rule = Nadie paga por un lugar en esta lista. Va primero lo que más cumple de lo que pidió, y luego lo que probaron más laboratorios.
take-home-offer-built-in = { $name }, parte del sistema
take-home-more =
    { $count ->
        [one] Safe Passage muestra un fabricante más.
       *[other] Safe Passage muestra { $count } fabricantes más.
    }
take-home-marks = La tienda marcó lo que vende. Eso no mueve nada en la lista.
take-home-closing = Safe Passage es independiente de Kaspersky, de todo fabricante, de esta tienda y de todo gobierno. Es gratuito y no gana nada con lo que usted elija. Una tienda gana con lo que vende. Esto no es asesoramiento jurídico.

## What to do, each with a short form for the code

take-home-passwords = Saque sus contraseñas
take-home-passwords-how = Abra Kaspersky Password Manager. Exporte sus entradas a un archivo de texto. Después de quitarlo ya no podrá abrirlas aquí.
take-home-passwords-look = ¿Está Kaspersky Password Manager? Mire si guarda contraseñas. Si las tiene, expórtelas a un archivo de texto.
take-home-passwords-else = Cualquiera puede leer ese archivo. Bórrelo cuando sus entradas estén en su nuevo lugar. No incluye códigos, tarjetas ni imágenes: anótelos a mano.
take-home-passwords-brief = Kaspersky Password Manager: exporte sus contraseñas a un archivo de texto.
take-home-download = Descargue la nueva protección
take-home-download-how = Elija una de esta página y descárguela de su dirección. No la instale todavía.
take-home-download-brief = Descargue la nueva protección. No la instale todavía.
take-home-store = Elija la nueva aplicación
take-home-store-how = Búsquela en la tienda de aplicaciones de su dispositivo. No la instale todavía.
take-home-store-brief = Elija la nueva aplicación en la tienda.
take-home-remove = Quite el programa antiguo
take-home-remove-how = Abra la lista de aplicaciones y programas. Elija lo que se llame Kaspersky o UltraAV y desinstálelo ahí. No borre sus carpetas a mano.
take-home-remove-brief = Lista de aplicaciones: desinstale el programa antiguo.
take-home-remove-brief-windows = Configuración, Aplicaciones: desinstale el programa antiguo. Siga su ventana hasta el final.
take-home-remove-brief-phone = Mantenga pulsado el icono de la aplicación antigua y quítela.
take-home-restart = Reinicie
take-home-restart-how = Apague el dispositivo y enciéndalo de nuevo.
take-home-restart-brief = Reinicie. Apagar no basta.
take-home-check = Instale la nueva y compruebe
take-home-check-windows = Instale lo que descargó. Abra Seguridad de Windows: debe nombrar su nueva protección, o Microsoft Defender, como activada.
take-home-check-mac = Instale lo que descargó. Ábralo: debe decir que la protección está activada. En Ajustes del Sistema, General, Actualización de software, active todas las actualizaciones automáticas.
take-home-check-phone = Instale la nueva aplicación y ábrala. Debe decir que la protección está activada.
take-home-check-other = Instale lo que descargó. Ábralo: debe decir que la protección está activada.
take-home-check-brief = Instale la nueva. ¿Dice que está activada?
take-home-pay = Mire lo que aún paga
take-home-pay-how = Entre en my.kaspersky.com. { payment-my-kaspersky-how }
take-home-pay-replaced = UltraAV tiene su propia cuenta. Termine ahí la renovación. My Kaspersky no sabe nada de ella.
take-home-pay-brief = my.kaspersky.com: termine la renovación automática.
take-home-pay-brief-replaced = Cuenta propia de UltraAV: termine ahí la renovación.
take-home-ask = Pregunte a quien lo administra
take-home-ask-how = El equipo de una empresa o escuela lo cambian quienes lo administran. Muéstreles esta página.
take-home-ask-brief = Pregunte a quien administra el equipo.
take-home-leave = Déjelo como está hasta entonces
take-home-leave-how = No lo quite usted. Puede haber cifrado discos que solo él puede abrir. ¿El equipo es suyo después de todo? Inicie Safe Passage en él.
take-home-leave-brief = No lo quite usted.

## The program and the codes

take-home-program-heading = Ayuda en casa
take-home-program = El programa gratuito Safe Passage le guía por todo esto en su propio equipo. Pregunte aquí cómo obtenerlo.
take-home-program-link = El programa gratuito Safe Passage le guía por todo esto en su propio equipo. El código pequeño muestra dónde obtenerlo.
take-home-code-plan = Su plan como texto. No necesita red.
take-home-link-shop = Dónde obtener el programa
take-home-link-device = Ayuda para quitar aplicaciones en su dispositivo
take-home-link-rule = El texto de la decisión de EE. UU.
# The plan in the code: as short as it can be, one line each.
take-home-plan = Dejar Kaspersky
take-home-plan-offers = Nueva protección: { $names }
take-home-plan-link = Más: { $link }
