### La página del manual, y los comandos que la escriben y que escriben lo que completa un shell. Lo que hace cada comando y cada opción está en cli.ftl.

cli-manual = Escribir la página del manual, como fuente para man
cli-completions = Escribir lo que permite a un shell completar comandos y opciones
cli-completions-shell = El shell para el que es
cli-help-of = El comando cuya ayuda se muestra
cli-heading-arguments = Argumentos
cli-value-options = OPCIONES

# El título está en el centro de la primera línea de la página.
manual-title = Comandos de usuario
manual-heading-name = Nombre
manual-heading-synopsis = Sinopsis
manual-heading-description = Descripción
manual-heading-options = Opciones
manual-heading-commands = Comandos
manual-heading-exit-status = Estado de salida
manual-heading-json = JSON
manual-heading-captures = Capturas
manual-heading-answers = Respuestas del recorrido
manual-heading-environment = Entorno
manual-heading-files = Archivos
manual-heading-removing = Quitar el programa
manual-heading-examples = Ejemplos
manual-heading-see-also = Véase también

manual-summary = pasar de Kaspersky a otra protección, con calma y sin perder nada
manual-description =
    Safe Passage revisa un equipo, explica las dos fechas de la norma de Estados Unidos sobre Kaspersky y lo que significan, saca lo que se perdería, ayuda a elegir, acompaña en la desinstalación y el reinicio, y comprueba al final qué protege ahora el equipo.

    Sin comando abre el asistente en una ventana. Donde no hay pantalla pregunta lo mismo en el terminal. Los comandos se basan en las mismas reglas, y cada uno puede escribir JSON.

    Nunca detiene otro programa ni borra archivos de otro programa. No abre ninguna conexión a internet y no guarda ninguna contraseña. Ningún comando necesita permisos de administrador. Lo que no se puede leer sin ellos se nombra como no legible.
manual-options-text = Valen para todos los comandos, salvo --version, --from y --after, que valen para el asistente y para los comandos que los enumeran.
manual-allowed = Uno de estos: { $values }.
manual-default = Sin ella: { $value }.
manual-repeat = Se puede indicar más de una vez.

manual-exit-0 = Está hecho.
manual-exit-1 = No se pudo hacer. Una frase en la salida de errores dice qué falló, y otra, qué hacer.
manual-exit-2 = La línea de comandos es incorrecta.
manual-exit-detect = Con detect --exit-status el número dice lo que se encontró:
manual-exit-detect-0 = Nada de Kaspersky.
manual-exit-detect-10 = Instalado, o muy probable.
manual-exit-detect-11 = Posible, indicios débiles o restos.
manual-exit-detect-12 = No se pudo leer nada.

manual-json = Con --json un comando escribe un solo documento en la salida estándar y nada más. Su campo schema nombra su forma; el número sube cuando un campo cambia de significado. Lo que no se puede saber es null. Estas son las formas:
manual-captures = Con --from el programa lee lo que alguien guardó de un equipo. Conoce esto:
manual-captures-list =
    Sus propios inventarios e informes; FRST con su Addition, HijackThis, DDS, ComboFix, OTL, Security Check, UsbFix.

    Lo que escribe Windows: tasklist, sc, driverquery, fltmc, systeminfo, reg export y reg query; Get-Service, Get-CimInstance y wmic como lista, tabla, CSV o JSON; winget.

    Lo que escriben las herramientas para muchos equipos: el JSON de osquery, el XML de GLPI y FusionInventory. Registros de OBS.

    Lo que escriben Linux y macOS: dpkg -l, rpm -qa, systemctl; system_profiler, systemextensionsctl, launchctl, codesign, EtreCheck.
manual-captures-else = Cualquier otro texto se juzga línea por línea, con más cuidado. Lo que no es texto termina con el estado 1. Los nombres de usuario no se guardan.

manual-answers = El archivo de walk --answers contiene un objeto JSON. Cada campo puede faltar; el recorrido se detiene donde falta una respuesta, y dice dónde.
manual-answer-country = El país, como código ISO 3166.
manual-answer-us-person = Si se trata de una persona estadounidense: yes o no.
manual-answer-manages = Quién decide sobre un equipo administrado.
manual-answer-keep = Si la persona conserva por ahora lo que tiene: true o false.
manual-answer-gates = Un objeto. Cada pregunta que está antes de la desinstalación, con su respuesta.
manual-answer-gates-names = Las preguntas: { $values }.
manual-answer-gates-answers = Las respuestas: { $values }.
manual-answer-password-home = Dónde deben estar las contraseñas. También se entiende un destino de passwords convert.
manual-answer-opened = Si la persona vio sus entradas en el lugar nuevo: true o false.
manual-answer-choice = El id del producto elegido, como lo nombra alternatives --json; { $system } para lo que trae el sistema, { $current } para quedarse.
manual-answer-needs = Una lista de lo que debe tener el producto nuevo, como con alternatives --need.
manual-answer-free = Si solo cumple lo que no cuesta nada: true o false.
manual-answer-consent = Un objeto con uninstall y restart, cada uno true o false.

manual-environment-language = El idioma, si --lang no nombra ninguno y no se eligió ninguno en la ventana. Cuenta la primera que tenga valor.
manual-environment-display = Dónde se abre la ventana. Si ninguna tiene valor, el asistente pregunta en el terminal.
manual-environment-home = Dónde están las carpetas de la persona: para lo que se guarda, para lo que se lee de su configuración y para sus documentos.
manual-environment-names = Nombres que se quitan de lo que se da a otra persona.
manual-environment-onedrive = Carpetas que llegan también a otros equipos. Los archivos con contraseñas no se escriben allí sin preguntar.
manual-environment-log = Cuánto cuenta el programa en la salida de errores de lo que hace: error (si no tiene valor), warn, info, debug o trace. Nunca se cuenta un secreto.

manual-file-folder = Todo lo que el programa guarda para sí.
manual-file-journey = Hasta dónde llegó la persona: sus respuestas, el idioma, el tamaño del texto. No contiene ninguna contraseña.
manual-file-surveys = Lo mismo para otros equipos cuyas capturas se abrieron.
manual-file-documents = Lo que la persona pide, como el comprobante o un archivo cifrado, se escribe donde ella dice; se propone la carpeta de documentos. Es suyo, y el programa nunca lo borra.
manual-file-shared = Lo que alguien compartió, para safe-passage support. También se lee un archivo cuyo nombre termina en .json.
manual-file-other-systems = En macOS la carpeta es { $macos }, en Windows { $windows }.

manual-removing = Al quitar el paquete se quita el programa. Lo que una persona guardó se queda, porque es suyo, y tampoco lo borra purge. Esto borra hasta dónde llegó, en su propia cuenta:
manual-removing-documents = Sus documentos están en otro lugar y se quedan.

manual-example-detect = Revisar este equipo:
manual-example-captured = Leer lo que alguien guardó de otro equipo y escribirlo para un script:
manual-example-passwords = Convertir una exportación de Kaspersky Password Manager en un archivo cifrado:
manual-example-timeline = Mostrar lo que las fechas significaban un día en Alemania:
manual-example-alternatives = Enumerar protección gratuita para Windows que tenga cortafuegos:
manual-example-report = Escribir un informe para quien ayuda, sin nada privado:
manual-example-walk = Abrir el asistente en español, con la captura de otro equipo:
