### Paso 7.

check-looking-headline = Revisando de nuevo
check-headline-protected = Este equipo está protegido.
check-lead-protected = Revisamos de nuevo. En esto nos basamos.
check-headline-partly = Este equipo está protegido en parte.
check-lead-partly = Abajo está lo que falta, con el motivo.
check-headline-unprotected = Todavía nada protege este equipo.
check-lead-unprotected = Instale ahora lo que eligió, o recupere la protección propia del sistema. Después revise de nuevo.
check-headline-unknown = No podemos saber qué protege este equipo.
check-lead-unknown = Eso no significa que no haya nada. Mire en la ventana de su protección.
check-headline-still-there = Sigue ahí.
check-lead-still-there = Eso ocurre a veces, y no se ha perdido nada. Reinicie otra vez, o vuelva atrás y pruebe la otra forma.
check-still-there = Mientras siga ahí el programa anterior, el nuevo quizá no funcione. Por eso no lo damos por terminado.
check-try-again = Probar otra forma
check-stop-here = Parar aquí por hoy
check-protection-heading = Qué protege ahora
check-found-heading = Qué se encontró
check-witnesses-heading = Qué dice Windows
check-witnesses-agree = Los dos lugares no se contradicen.
check-disagreement = Dos lugares no coinciden sobre { $name }. { $first }: { $one }. { $second }: { $other }.
witness-on = Muestra como activo: { $names }.
witness-none-on = No muestra ningún antivirus como activo.
witness-own-on = Dice de sí mismo que está activo.
witness-own-off = Dice de sí mismo que está desactivado.
witness-definitions-current = Las definiciones están al día.
witness-definitions-outdated = Las definiciones están anticuadas.
witness-updated = Día de las definiciones: { $date } ({ $days ->
    [0] hoy
    [one] hace un día
   *[other] hace { $days } días
}).
said-running = en marcha
said-stopped = detenido
said-gone = el programa ya no está
check-open-security = Abrir la lista de Windows
check-open-security-how = Lo decide Windows mismo. Abra Seguridad de Windows, Configuración, Administrar proveedores. Vale lo que allí aparece como activo.

check-choice-heading = Lo que eligió
check-choice-on = { $name } está activado.
check-choice-off = { $name } está instalado, pero no está activado.
check-choice-unknown = { $name } está instalado. No podemos saber si está activado.
check-choice-not-seen = Eligió { $name }. Todavía no lo vemos.
check-choice-off-steps =
    Abra su propia ventana y active la protección. Puede pedirle iniciar sesión o pagar.
    Deje que descargue sus actualizaciones.
    Vuelva aquí y revise de nuevo.
check-choice-install-steps =
    Abra el archivo que descargó antes. Si no lo hizo, abra ahora la página del fabricante.
    Siga hasta el final y deje que descargue sus actualizaciones.
    Vuelva aquí y revise de nuevo.

check-network-heading = La red
network-title = Red de este equipo
network-working = Un adaptador está activo, hay una salida y hay un servicio de nombres. No probamos si internet responde.
network-no-adapter = Ningún adaptador de red está activo.
network-no-route = Un adaptador está activo, pero nada lleva fuera de esta red.
network-no-resolver = Hay una salida, pero ningún servicio de nombres. No se pueden encontrar las direcciones web.
network-unknown = No pudimos leer si la red está preparada.
badge-network-set-up = Preparada
badge-network-missing = Falta algo
network-steps =
    En el menú Inicio elija Reiniciar, no Apagar. Muchas veces la red vuelve así.
    Apague la Wi-Fi y enciéndala de nuevo, o saque el cable de red y vuelva a ponerlo. El modo avión debe estar apagado.
    Si la red no vuelve, comparta el internet de su teléfono: busque allí «punto de acceso».
    Tome su hoja impresa. Tiene todos los pasos que no necesitan red.
network-steps-elsewhere =
    Reinicie el equipo. Muchas veces la red vuelve así.
    Apague la Wi-Fi y enciéndala de nuevo, o saque el cable de red y vuelva a ponerlo. El modo avión debe estar apagado.
    Si la red no vuelve, comparta el internet de su teléfono: busque allí «punto de acceso».
    Tome su hoja impresa. Tiene todos los pasos que no necesitan red.
check-open-network = Abrir la configuración de red
check-open-network-how = Configuración, Red e Internet muestra qué conexión está activa. No quite a mano partes de la red.

check-then-heading = Qué conviene hacer todavía
check-then-why = Entre una protección y la siguiente algo puede pasar sin ser visto. Nada apunta a ello. Es precaución, no alarma.
check-then-why-dated = Su protección anterior se actualizó por última vez en { $month }. Lo que llegó después pudo pasar sin ser visto. Nada apunta a ello. Es precaución, no alarma.
check-full-scan = Un análisis completo con { $name }
check-full-scan-built-in = Abra Seguridad de Windows, Protección contra virus y amenazas, Opciones de examen. Elija Examen completo y después Examinar ahora. Puede seguir trabajando.
check-full-scan-other = Abra su propia ventana e inicie un análisis completo. Puede seguir trabajando.
check-full-scan-by-itself = XProtect revisa los programas por sí mismo. No hay ningún análisis que iniciar.
check-new-passwords = Contraseñas nuevas para el correo y el banco
check-new-passwords-how = Primero la del correo: quien la tiene puede cambiar todas las demás. Cámbielas cuando termine el análisis, o desde otro dispositivo.
system-support-until = Recibe actualizaciones de seguridad hasta el { $date }
system-support-ended = Sin actualizaciones de seguridad desde el { $date }. Ningún antivirus lo compensa.
system-support-unknown = No sabemos hasta cuándo recibe actualizaciones de seguridad
system-support-unconfirmed = Las fuentes dan días distintos para esto.
badge-support-ended = Sin soporte

clean-up-headline = Poner orden
clean-up-lead = Los archivos que cualquiera puede leer deben borrarse. Lo que dejó el programa anterior no hace daño mientras siga ahí.
clean-up-files-heading = Archivos con contraseñas sin cifrar
clean-up-no-files = En este recorrido no se creó ninguno.
clean-up-file = { $count ->
    [one] Una entrada, legible para cualquiera
   *[other] { $count } entradas, legibles para cualquiera
}
clean-up-delete = Borrar { $file }
badge-deleted = Borrado
badge-readable = Sigue ahí
clean-up-how-sure = ¿Queda borrado del todo?
clean-up-how-sure-text = El archivo ya no está en su carpeta. Borrar no escribe encima, así que pueden quedar copias en otros lugares. Si eso le preocupa, cambie las contraseñas de su correo y de su banco.
clean-up-ssd = En un disco SSD o una memoria USB
clean-up-ssd-note = Escribe cada cambio en un lugar nuevo y limpia el anterior más tarde. Ningún programa puede elegir cuándo.
clean-up-cloud = En una carpeta en la nube
clean-up-cloud-note = El servicio puede guardar durante semanas los archivos borrados y las versiones antiguas. Bórrelos también en su página web.
clean-up-backup = En una copia de seguridad
clean-up-backup-note = Una copia que se hizo entretanto tiene el archivo como estaba. Deje que caduquen las copias antiguas, o bórrelas.
clean-up-trash = En la papelera
clean-up-trash-note = Nosotros borramos sin pasar por ella. Lo que usted borra está dentro. Vacíela.
clean-up-own-export = ¿Guardó usted una exportación de Kaspersky? Ese archivo no lo borramos. Bórrelo donde lo guardó y después vacíe la papelera.
clean-up-leftovers-heading = Qué dejó el programa anterior
clean-up-no-leftovers = No encontramos nada más.
clean-up-never-by-hand = Nunca borre a mano sus controladores: el teclado, el ratón y la red pueden dejar de funcionar. Lo adecuado es la herramienta del fabricante.
clean-up-leftovers-lead = Solo miramos, y no tocamos nada. Cada cosa lleva una palabra que dice cuán seguros estamos de que es de Kaspersky.
leftover-certain = Seguro
leftover-likely = Probable
leftover-kind-extension = Extensiones del navegador
leftover-kind-certificate = Certificados de confianza
leftover-kind-folder = Carpetas y ajustes
leftover-kind-record = Registros de Seguridad de Windows
leftover-kind-service = Servicios
leftover-kind-driver = Controladores
leftover-extension-how = La quita el propio navegador.
leftover-extension-chromium = En { $browser }: abra el menú, Extensiones, Administrar extensiones. Búsquela y elija Quitar.
leftover-extension-firefox = En { $browser }: abra el menú, Complementos y temas. Abra los tres puntos que tiene al lado y elija Eliminar.
leftover-extension-safari = En { $browser }: abra Ajustes, Extensiones. Elíjala y después Desinstalar.
leftover-extension-other = En el navegador: abra el menú y después Extensiones o Complementos. Búsquela y quítela.
leftover-extension-forced = Una regla de este equipo la pone en { $browser }, y por eso el navegador no la suelta. La herramienta del fabricante, más abajo, quita la regla.
leftover-certificate-how = Con él, el programa anterior podía leer las páginas web seguras. Ya nada lo necesita, así que conviene quitarlo.
leftover-certificate-windows =
    Pulse la tecla Windows, escriba certmgr.msc y pulse Entrar.
    Abra Entidades de certificación raíz de confianza y después Certificados.
    Haga clic derecho solo en este y elija Eliminar.
    ¿No está en la lista, o no se deja eliminar? Entonces es de todo el equipo. Un administrador hace lo mismo con certlm.msc.
leftover-certificate-macos =
    Abra Acceso a Llaveros. En un Mac nuevo lo encuentra Spotlight.
    Elija Sistema y después Certificados.
    Haga clic solo en este y elija Eliminar. Pide la contraseña de su Mac.
leftover-certificate-linux = Un administrador lo quita de la lista de certificados de confianza, con las herramientas de este Linux.
leftover-certificate-firefox = En { $browser }: abra Ajustes, Privacidad y seguridad, Ver certificados, Autoridades. Elíjalo y después Eliminar o dejar de confiar.
leftover-certificate-nss = En el navegador: abra Configuración, Privacidad y seguridad, Seguridad, Gestionar certificados. Elíjalo en Autoridades y bórrelo.
leftover-folder-how = Están ahí y no hacen daño. Puede haber en ellas cajas fuertes o copias suyas: mire antes de borrar una carpeta. No toque las claves del Registro.
leftover-record-how = Windows todavía recuerda el programa anterior. No hay nada que borrar a mano. El registro no protege ni hace daño.
leftover-service-how = Déjelo como está. Un servicio nunca se borra a mano.
leftover-driver-how = Déjelo como está. Sin su programa no hace nada.
clean-up-tool-when = Úsela al final, y solo si quedan servicios o controladores, o si la nueva protección no se deja instalar.
clean-up-tool-letters = Muestra letras en una imagen que hay que escribir. Si no puede verlas, pida a alguien que se las lea.
clean-up-tool-signer = Descárguela solo de esta dirección. Antes de abrirla, haga clic derecho en el archivo, elija Propiedades y después Firmas digitales. Si allí no aparece Kaspersky, no la abra.
