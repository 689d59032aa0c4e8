### Otra protección: qué es, por qué está donde está y qué conviene saber antes de elegir.
###
### Sin elogios, sin ganadores, sin notas. Los nombres están en los datos.

## Categorías y deseos

alternatives-category-antivirus = Antivirus
alternatives-category-password-manager = Contraseñas
alternatives-category-vpn = VPN
alternatives-category-parental-control = Control parental

alternatives-need-free = Gratuito
alternatives-need-firewall = Un cortafuegos
alternatives-need-vpn = Una VPN
alternatives-need-password-manager = Un lugar para las contraseñas
alternatives-need-parental-control = Control parental

## Cómo se hace la lista

alternatives-rule = Lo que venía con su equipo está primero, fuera de la lista. Después vienen los productos que tienen todo lo que pidió. Entre ellos van antes los que tienen buenos resultados de más laboratorios públicos y, dentro de cada grupo, los propietarios van de la A a la Z. Nadie puede pagar por un lugar.
alternatives-list-is-old = Esta lista tiene más de un año. Consulte lo actual en los laboratorios de pruebas: av-test.org y av-comparatives.org.
alternatives-group-is-no-mark = Las pequeñas diferencias en las pruebas no significan nada en casa, por eso aquí no hay notas.

alternatives-group-a = Buenos resultados de dos o más laboratorios públicos en los últimos 18 meses
alternatives-group-b = Un buen resultado de un laboratorio público en los últimos 18 meses
alternatives-group-c = Solo se hallaron resultados más antiguos o de segunda mano
alternatives-group-d = No se halló ninguna prueba pública

alternatives-why-built-in = Venía con su sistema
alternatives-why-runs-here = Funciona en este sistema
alternatives-why-real-time = Vigila todo el tiempo
alternatives-why-real-time-paid = Su edición de pago vigila todo el tiempo
alternatives-why-official-address = Se conoce su dirección oficial
alternatives-why-needs-met = Tiene todo lo que pidió
alternatives-why-needs-unmet = Falta algo de lo que pidió, o no se pudo confirmar
alternatives-why-tested-by-two-labs = Dos o más laboratorios públicos le dieron un buen resultado en los últimos 18 meses
alternatives-why-tested-by-one-lab = Un laboratorio público le dio un buen resultado en los últimos 18 meses
alternatives-why-tested-earlier = Solo se hallaron resultados más antiguos o de segunda mano
alternatives-why-no-test-found = No se halló ninguna prueba pública
alternatives-why-reads-kaspersky-file = Lee el archivo que escribe Kaspersky Password Manager

alternatives-left-out-wrong-system = No funciona en este sistema, hasta donde sabemos
alternatives-left-out-system-not-confirmed = No pudimos confirmar que funcione en este sistema
alternatives-left-out-no-real-time = Solo analiza cuando se le pide
alternatives-left-out-real-time-not-confirmed = No pudimos confirmar que vigile todo el tiempo
alternatives-left-out-no-official-address = No pudimos confirmar su dirección oficial
alternatives-left-out-entry-old = Lo que sabemos de él tiene más de un año
alternatives-left-out-already-here = Ya está en este equipo. Figura más arriba

alternatives-check-not-confirmed = Sin confirmar
alternatives-check-old = Leído hace más de un año

## Datos

alternatives-field-owner = Propietario
alternatives-field-country = País del propietario
alternatives-field-address = Dirección oficial
alternatives-field-system = Funciona en
alternatives-field-free = Gratuito
alternatives-field-real-time = Vigila todo el tiempo
alternatives-field-firewall = Cortafuegos
alternatives-field-vpn = VPN
alternatives-field-password-manager = Lugar para las contraseñas
alternatives-field-parental-control = Control parental
alternatives-field-kaspersky-import = Acepta contraseñas de Kaspersky

alternatives-value-yes = Sí
alternatives-value-no = No
alternatives-value-paid = En ediciones de pago
alternatives-value-unknown = No se sabe
alternatives-value-scanner-only = La edición gratuita solo analiza cuando se le pide
alternatives-value-on-demand = Solo cuando se le pide
alternatives-value-direct = Directamente
alternatives-value-after-conversion = Después de convertirlas
alternatives-value-windows = Windows
alternatives-value-macos = macOS
alternatives-value-linux = Linux
alternatives-value-android = Android
alternatives-value-ios = iPhone y iPad

# $result (String) - la palabra o la cifra del propio laboratorio
alternatives-test-result = { $result }
alternatives-test-took-part = Participó; no se pudo leer el resultado
alternatives-help-passwords = La página del fabricante sobre contraseñas que vienen de Kaspersky ({ $language }):
alternatives-help-removal-tool = La herramienta del fabricante para quitar otros antivirus ({ $language }). No pudimos ver si conoce el Kaspersky de hoy:
page-language-en = en inglés
page-language-ro = en rumano
alternatives-grade-lab = Leído en la página del propio laboratorio
alternatives-grade-copy = Leído en una copia de la página del laboratorio
alternatives-grade-press = Leído en la prensa

## Productos

provider-microsoft-defender = El antivirus que forma parte de Windows
provider-apple-xprotect = La protección contra programas maliciosos que forma parte de macOS
provider-bitdefender = Antivirus con edición gratuita y paquetes de pago más amplios
provider-eset = Paquete de seguridad en varios tamaños
provider-norton = Paquete de seguridad con varias partes
provider-avast = Antivirus con edición gratuita
provider-avg = Antivirus con edición gratuita, del mismo propietario que Avast
provider-avira = Antivirus con edición gratuita
provider-mcafee = Paquete de seguridad por suscripción
provider-malwarebytes = Antivirus por suscripción; su edición gratuita es un analizador
provider-trend-micro = Paquete de seguridad en varios tamaños
provider-f-secure = Paquete de seguridad con VPN y lugar para las contraseñas
provider-gdata = Paquete de seguridad en varios tamaños
provider-sophos-home = Antivirus que se administra en el navegador
provider-webroot = Antivirus que trabaja sobre todo en la nube
provider-totalav = Antivirus por suscripción
provider-ultraav = El antivirus al que pasaron los clientes de Kaspersky en EE. UU.
provider-intego = Programas de seguridad para Mac
provider-panda = Antivirus con edición gratuita
provider-k7 = Paquete de seguridad por suscripción
provider-clamav = Analizador gratuito de código abierto, sobre todo para Linux y servidores
provider-bitwarden = Gestor de contraseñas de código abierto con un plan gratuito
provider-1password = Gestor de contraseñas por suscripción
provider-keepassxc = Gestor de contraseñas gratuito de código abierto; las contraseñas quedan en un archivo suyo
provider-proton-pass = Gestor de contraseñas con un plan gratuito
provider-nordpass = Gestor de contraseñas que sincroniza entre dispositivos
provider-firefox-passwords = El gestor de contraseñas del navegador Firefox
provider-edge-passwords = El gestor de contraseñas del navegador Edge
provider-google-passwords = El gestor de contraseñas de la cuenta de Google y del navegador Chrome
provider-apple-passwords = El gestor de contraseñas de Mac, iPhone y iPad
provider-proton-vpn = VPN con un plan gratuito
provider-mullvad = VPN que se paga por meses
provider-microsoft-family-safety = Control parental en Windows, Xbox y Android
provider-google-family-link = Control parental en Android
provider-apple-screen-time = Control parental en Mac, iPhone y iPad

## Qué conviene saber antes de elegir

caveat-defender-steps-aside = Se desactiva por sí mismo mientras haya otro antivirus registrado. Revíselo de nuevo cuando haya quitado el otro.
caveat-defender-needs-its-app = Si la aplicación Seguridad de Windows estaba desactivada, es posible que Defender no vuelva por sí solo.
caveat-defender-on-windows-10 = En Windows 10 recibe definiciones nuevas hasta octubre de 2028, pero el propio Windows 10 ya no tiene soporte.
caveat-defender-on-windows-7 = En Windows 7 solo busca programas espía. Allí no es un antivirus.
caveat-xprotect-no-window = No tiene ventana propia. Solo se puede ver si las actualizaciones de seguridad automáticas están activadas.
caveat-xprotect-questioned = Un laboratorio informó en 2021 de que algunos expertos aconsejan un producto adicional.
caveat-uninstall-leaves-much = Un laboratorio vio en 2022 que al quitarlo quedan cientos de megabytes.
caveat-uninstall-leaves-extension = Un laboratorio vio en 2022 que al quitarlo queda su extensión del navegador.
caveat-bitdefender-passwords-by-hand = Su gestor de contraseñas no lee el archivo de Kaspersky. El fabricante explica cómo convertirlo a mano.
caveat-eset-parental-control-limited = Un probador considera limitado su control parental.
caveat-norton-renewal-price = Una organización de consumidores vio en 2023 que en el Reino Unido el segundo año costaba más de cuatro veces el primero.
caveat-norton-many-programs = Instala varios programas, y cada uno se quita por separado.
caveat-browsing-data-order = Una orden de EE. UU. de 2024 prohíbe al fabricante vender datos de navegación para publicidad y le hizo pagar 16,5 millones de dólares, por datos vendidos hasta 2020. La empresa llegó a un acuerdo.
caveat-mcafee-renewal-price = Se dice que la renovación cuesta unas tres veces el primer año.
caveat-mcafee-removal-is-long = Se dice que quitarlo lleva mucho tiempo.
caveat-malwarebytes-free-only-scans = La edición gratuita solo analiza cuando se le pide. No sustituye a un antivirus que vigila todo el tiempo.
caveat-malwarebytes-false-alarms = Se dice que dio muchas falsas alarmas a principios de 2026.
caveat-trend-micro-false-alarms = Fue el que más falsas alarmas dio en la prueba de un laboratorio a principios de 2023.
caveat-f-secure-passwords-by-hand = Según la guía del fabricante, las contraseñas de Kaspersky se escriben una por una en una tabla. Este programa puede convertirlas por usted.
caveat-gdata-old-one-first = Su manual pide quitar cualquier otro antivirus antes de instalarlo.
caveat-sophos-on-windows-10 = En Windows 10 solo recibe definiciones nuevas, y el soporte debe terminar en abril de 2027.
caveat-sophos-tamper-protection = Antes de quitarlo hay que desactivar en el navegador su protección contra cambios.
caveat-totalav-same-owner-as-ultraav = Pertenece al mismo propietario que UltraAV.
caveat-totalav-renewal = Desactivar la renovación no devuelve dinero, y las suscripciones vinculadas se cancelan una por una.
caveat-totalav-arbitration = Sus condiciones remiten a los clientes de EE. UU. al arbitraje y excluyen las demandas colectivas.
caveat-ultraav-came-by-itself = Cerca de un millón de clientes de Kaspersky en EE. UU. pasaron a él en septiembre de 2024. En Windows se instaló por sí solo.
caveat-ultraav-comes-back = Varias personas solo pudieron quitarlo con su propio desinstalador; de otro modo volvía tras reiniciar.
caveat-ultraav-no-test-seen = En septiembre de 2024, la prensa echaba en falta pruebas públicas de él. Desde entonces no encontramos ninguna.
caveat-ultraav-company-answer = La empresa respondió que había avisado a los clientes por correo y en la aplicación.
caveat-intego-reviews-not-independent = Un sitio de reseñas dice que tiene la misma empresa matriz. Las reseñas de ese sitio no son independientes.
caveat-panda-false-alarms = Fue el que más falsas alarmas dio en la prueba de un laboratorio en septiembre de 2022.
caveat-k7-parental-control-by-hand = Un probador vio que su control parental no conoce tipos de sitios. Usted anota cada sitio.
caveat-clamav-watching-by-hand = Vigilar todo el tiempo solo funciona en Linux y hay que configurarlo a mano.
caveat-clamav-memory = Ocupa unos tres gigabytes de memoria.
caveat-needs-conversion-first = No lee por sí mismo el archivo de Kaspersky. Este programa puede convertirlo por usted.
caveat-keepassxc-no-sync = Sus contraseñas están en un archivo. Llevar ese archivo a otros dispositivos queda en sus manos.
caveat-browser-no-notes = Las notas pueden perderse cuando las contraseñas pasan por un navegador.
caveat-apple-passwords-import-on-mac = Las contraseñas solo se pueden importar en un Mac.
caveat-apple-passwords-logins-only = Guarda inicios de sesión, no tarjetas ni documentos.
caveat-family-safety-limited-on-iphone = En el iPhone puede hacer poco.
caveat-family-safety-edge-only = Su filtro web solo funciona en el navegador Edge.
caveat-family-link-child-needs-android = El dispositivo del menor debe usar Android o ChromeOS.
caveat-screen-time-apple-only = Solo sirve cuando toda la familia usa dispositivos de Apple.
