# Qué se encontró en un equipo y qué lo protege.
# $subject: el servicio, archivo, programa o paquete que se vio, tal como se leyó.

## Qué dice un veredicto sobre un producto

detection-verdict-installed = Instalado
detection-verdict-probable = Probablemente instalado
detection-verdict-possible = Posiblemente instalado
detection-verdict-inconclusive = No está claro
detection-verdict-leftovers = Quitado, con restos
detection-verdict-absent = No encontrado
detection-edition-not-identified = { $name } (edición no identificada)
detection-strength-definitive = Seguro
detection-strength-strong = Probable
detection-strength-weak = Incierto
detection-strength-leftover = Resto

## Para qué sirve un producto

detection-family-home-security = Antivirus para el hogar
detection-family-vpn = VPN
detection-family-password-manager = Gestor de contraseñas
detection-family-parental-control = Control parental
detection-family-utility = Pequeño programa auxiliar
detection-family-tool = Herramienta que se ejecuta una vez y no protege nada
detection-family-business-endpoint = Protección para equipos de empresa
detection-family-business-server = Protección para servidores
detection-family-management = Administración remota
detection-family-traces = Rastros
detection-family-developer = Kit de desarrollo
detection-family-oem-engine = Producto de otro fabricante que usaba el motor
detection-family-successor = Producto al que se trasladó a los clientes
detection-family-other-protection = Protección de otro fabricante

## Dónde se vio un indicio

detection-kind-service = Servicio
detection-kind-driver = Controlador
detection-kind-process = Programa en ejecución
detection-kind-file = Archivo o carpeta
detection-kind-registry-key = Clave del Registro
detection-kind-uninstall-entry = Lista de programas instalados
detection-kind-security-center = Centro de seguridad de Windows
detection-kind-package = Paquete
detection-kind-unit = Servicio del sistema
detection-kind-application = Aplicación
detection-kind-system-extension = Extensión del sistema
detection-kind-launch-item = Programa que inicia el sistema
detection-kind-browser-extension = Extensión del navegador
detection-kind-certificate = Certificado
detection-kind-log-line = Línea de un registro

## Por qué cuenta un indicio

detection-service-running = El servicio { $subject } está en ejecución.
detection-service-stopped = El servicio { $subject } está configurado y detenido.
detection-service-registered = El servicio { $subject } está configurado.
detection-service-helper = El servicio auxiliar { $subject } está configurado. Por sí solo no protege.
detection-service-elsewhere = Un servicio se llama { $subject }, pero su programa está en otra carpeta.
detection-service-file-missing = El servicio { $subject } aún figura en la lista, pero su programa ya no está.
detection-driver-running = El controlador { $subject } está cargado.
detection-driver-stopped = El controlador { $subject } aún figura en la lista y no está cargado.
detection-driver-registered = El controlador { $subject } figura en la lista. No se sabe si está cargado.
detection-driver-left = El controlador { $subject } aún figura en la lista. Puede quedar después de quitar el programa.
detection-other-signer = { $subject } lleva el nombre de uno de los productos, pero su archivo lo firmó otro.
detection-driver-elsewhere = Un controlador se llama { $subject }, pero su archivo está en otra carpeta.
detection-driver-file-missing = El controlador { $subject } aún figura en la lista, pero su archivo ya no está.
detection-process-running = El programa { $subject } está en ejecución.
detection-process-name = Se está ejecutando un programa llamado { $subject }. El nombre por sí solo no dice de quién es.
detection-file-present = { $subject } está presente.
detection-file-left = { $subject } está presente. Puede quedar después de quitar el programa.
detection-file-named = El texto nombra { $subject }. No dice que esté presente.
detection-registry-product = El Registro describe el producto en { $subject }.
detection-registry-left = El Registro aún contiene { $subject }. Puede quedar después de quitar el programa.
detection-program-listed = { $subject } está en la lista de programas instalados.
detection-installer-record = Windows Installer recuerda que se instaló { $subject }. La lista de programas no lo nombra.
detection-program-gone = { $subject } está en la lista de programas instalados, pero sus archivos ya no están.
detection-program-other-publisher = { $subject } está en la lista de programas instalados, pero con otro editor.
detection-winget-id = El administrador de paquetes nombra { $subject }. Puede ser una oferta y no un programa instalado.
detection-line-program = { $subject } figura en una lista de programas.
detection-mentioned = El texto menciona { $subject } entre productos de muchos fabricantes.
detection-tool-log = El registro es de una herramienta: { $subject }.
detection-state-report = El producto informó de su estado: { $subject }.
detection-database-date = La fecha de la última actualización se leyó en { $subject }.
detection-security-center-on = El Centro de seguridad de Windows indica que { $subject } está activado.
detection-security-center-off = El Centro de seguridad de Windows indica que { $subject } está desactivado.
detection-security-center-expired = El Centro de seguridad de Windows indica que { $subject } ha caducado.
detection-security-center-listed = El Centro de seguridad de Windows incluye { $subject }.
detection-security-center-stale = El Centro de seguridad de Windows aún incluye { $subject }, pero ya no está presente.
detection-package-installed = El paquete { $subject } está instalado.
detection-package-removed = El paquete { $subject } se quitó. Su configuración sigue presente.
detection-receipt-left = El sistema recuerda que se instaló { $subject }. Eso puede quedar después de quitar el programa.
detection-unit-running = El servicio { $subject } está en ejecución.
detection-unit-stopped = El servicio { $subject } está configurado y detenido.
detection-unit-listed = El servicio { $subject } figura en la lista.
detection-unit-left = El servicio { $subject } aún figura en la lista, pero sus archivos ya no están.
detection-app-installed = La aplicación { $subject } está instalada.
detection-app-running = La aplicación { $subject } está en ejecución.
detection-app-in-trash = La aplicación { $subject } está en la papelera.
detection-app-other-team = { $subject } tiene el nombre correcto y otro firmante.
detection-extension-active = La extensión del sistema { $subject } está activa.
detection-extension-registered = La extensión del sistema { $subject } figura en la lista.
detection-extension-ends-at-restart = La extensión del sistema { $subject } desaparecerá al reiniciar.
detection-launch-item = El sistema inicia { $subject }.
detection-launch-item-left = El sistema aún tiene la orden de iniciar { $subject }, pero ya no está.
detection-browser-extension = La extensión del navegador { $subject } está presente. Puede estar instalada sin el programa y puede quedar después de quitar el programa.
detection-browser-extension-registered = Se indicó a un navegador que instalara la extensión { $subject }. Eso puede quedar después de quitar el programa.
detection-certificate-stored = El certificado { $subject } está almacenado. Puede quedar después de quitar el programa.
detection-certificate-presented = Una conexión web se mostró con el certificado { $subject }. Un programa estaba leyendo el tráfico.

## Situaciones

detection-situation-managed = Lo administra una empresa o un centro educativo
detection-situation-current = Instalado, actualizado en los últimos siete días
detection-situation-outdated = Instalado, última actualización hace más de siete días
detection-situation-undated = Instalado, fecha de la última actualización desconocida
detection-situation-replaced = Kaspersky fue sustituido por UltraAV
detection-situation-successor = UltraAV está presente, sin rastros de Kaspersky
detection-situation-companion-only = Solo programas menores de Kaspersky, sin antivirus
detection-situation-leftovers = Solo restos
detection-situation-absent = No se encontró ningún programa de Kaspersky
detection-situation-unknown = No está claro

## Estado de una protección

detection-state-on = Activado
detection-state-off = Desactivado
detection-state-snoozed = En pausa
detection-state-expired = Caducado
detection-state-unknown = Desconocido
detection-definitions-current = Definiciones al día
detection-definitions-outdated = Definiciones no actualizadas
detection-definitions-unknown = Antigüedad de las definiciones desconocida

## Archivos que no se pueden leer

detection-capture-empty = El archivo está vacío. Guarde el registro de nuevo y vuelva a abrirlo.
detection-capture-not-text = El archivo no es un registro de texto. Elija el registro como archivo de texto.
detection-capture-newer = El archivo se guardó con una versión posterior de este programa ({ $found }). Ábralo con esa versión.
detection-capture-damaged = El inventario guardado está dañado o incompleto. Pida que lo guarden y se lo envíen de nuevo.
detection-capture-too-large = El inventario guardado es más grande de lo que debería ser. Pida que lo guarden de nuevo.
detection-capture-unreadable = No se pudo leer el archivo hasta el final. Cópielo a este equipo y vuelva a abrirlo.
detection-data-invalid = No se pueden usar los datos de productos: { $detail }

## Qué protege

protection-verdict-protected = Protegido
protection-verdict-partly = Protegido en parte
protection-verdict-unprotected = Sin protección
protection-verdict-unknown = Desconocido
protection-because-on-and-current = La protección está activada y sus definiciones están al día.
protection-because-mac-built-in = macOS tiene su propia protección contra programas maliciosos, que se actualiza por sí misma.
protection-because-definitions-outdated = La protección está activada, pero sus definiciones no están al día.
protection-because-definitions-unknown = La protección está activada. No se sabe qué antigüedad tienen sus definiciones.
protection-because-kaspersky-current = Kaspersky está en ejecución y se actualizó en los últimos siete días.
protection-because-kaspersky-outdated = Kaspersky está en ejecución con bases de datos de más de siete días. Reconoce mal las amenazas nuevas.
protection-because-kaspersky-undated = Kaspersky está en ejecución. No se sabe cuándo se actualizó por última vez.
protection-because-kaspersky-off = Kaspersky está instalado y desactivado.
protection-because-kaspersky-unknown = Kaspersky está instalado. No se sabe si está en ejecución.
protection-because-paused = Una protección está en pausa.
protection-because-expired = La suscripción de una protección ha terminado.
protection-because-state-unknown = Hay una protección instalada. No se sabe si está activada.
protection-because-nothing-on = Se leyó todo lo que figura como protección y nada está activado.
protection-because-not-read = No se leyeron las partes del sistema que podrían indicarlo.
protection-because-linux-no-scanner = Ningún programa comprueba los archivos al abrirlos. Linux no incluye ninguno; la protección principal son las actualizaciones de seguridad del sistema.
protection-because-support-unknown = No se sabe hasta cuándo recibe este sistema actualizaciones de seguridad.
protection-because-system-out-of-support = Este sistema ya no recibe actualizaciones de seguridad. Ningún antivirus lo compensa.
