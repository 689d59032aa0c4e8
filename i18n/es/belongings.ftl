### Paso 4: lo que no se puede sacar después. Palabras para assets/belongings.toml, por id, y de las páginas sobre ello.

gate-passwords-what = Lo que guardó en Kaspersky Password Manager.
gate-two-factor-what = Códigos de seis cifras que Kaspersky Password Manager muestra para algunos sitios. La exportación no los incluye.
gate-cards-and-documents-what = Tarjetas, direcciones e imágenes de documentos en Kaspersky Password Manager. La exportación no los incluye.
gate-vault-what = Una carpeta cerrada que hizo Kaspersky. Puede llamarse bóveda secreta, almacén secreto, contenedor o cartera de protección de identidad.
gate-backups-what = Copias de sus archivos que hizo Kaspersky. Otros programas no las abren.
gate-quarantine-what = Archivos que Kaspersky apartó porque parecían dañinos.
gate-safe-kids-what = Límites de tiempo y de sitios para un niño, y la lista de sus dispositivos.

gate-found = Encontramos esto: { $names }. No miramos dentro.
gate-not-found = No encontramos ninguna señal en los lugares habituales. Eso no demuestra nada.
gate-not-looked = No pudimos buscar señales. Mírelo usted, por favor.
gate-how-we-know = Cómo lo sabemos ({ $gate })
gate-how-we-know-text = Preguntamos si existen estos lugares. No abrimos nada y miramos solo en su propia cuenta. En otras cuentas, otros discos y en la nube puede haber más.
gate-no-places = No conocemos ningún lugar donde hubiera una señal. Mírelo usted, por favor.
gate-ways = Cómo sacarlo ({ $gate })
gate-ways-other = En otras versiones ({ $gate })
gate-way-not-confirmed = No pudimos comprobar estos pasos para esta misma versión. Algunos nombres pueden ser otros.
gate-elsewhere = Pruebe antes esto:
gate-forgotten = Olvidé una contraseña
gate-find-out = Averigüe esto:
gate-save-sheet = Guardar una hoja para imprimir

trace-password-vault = la carpeta de Password Manager
trace-password-backup = copias de seguridad de Password Manager
trace-password-backup-8 = copias de seguridad de un Password Manager anterior
trace-password-database = la base de datos de un Password Manager muy antiguo
trace-quarantine = la carpeta de cuarentena
trace-quarantine-business = la carpeta de cuarentena del programa de empresa
trace-quarantine-linux = la carpeta de cuarentena
trace-quarantine-linux-endpoint = el almacén del programa de empresa

way-passwords-windows-for = Password Manager en Windows, versión 9 y posteriores
way-passwords-windows =
    Abra Kaspersky Password Manager y desbloquéelo.
    Abra Configuración y después Importar/Exportar.
    Elija la exportación a un archivo de texto y guárdelo en sus documentos.
way-passwords-windows-8-for = Password Manager en Windows, versión 8 y anteriores
way-passwords-windows-8 =
    Su copia de seguridad no sirve. Ningún otro programa la abre.
    Abra my.kaspersky.com en un navegador y mire la pestaña de contraseñas.
    Si sus entradas están ahí, tómelas de ahí, una por una.
way-passwords-mac-for = Password Manager en un Mac
way-passwords-mac =
    La versión 10 puede exportar. Busque Exportar datos en sus menús.
    Las anteriores no pueden. Abra my.kaspersky.com en un navegador y use la pestaña de contraseñas.
way-passwords-web-for = En un navegador, en my.kaspersky.com
way-passwords-web =
    Inicie sesión y abra la pestaña de contraseñas.
    Escriba su contraseña principal y desbloquee el almacén.
    Copie lo que necesite.
way-two-factor-for = Password Manager, toda versión con códigos
way-two-factor =
    Abra la pestaña del autenticador. Anote cada sitio de la lista.
    Inicie sesión en el primer sitio y abra sus ajustes de seguridad.
    Configure otra aplicación para los códigos y guarde los códigos de reserva del sitio.
    Cierre la sesión y vuelva a entrar con un código nuevo. Siga con el sitio siguiente.
    No borre nada en Kaspersky antes de que el código nuevo haya funcionado.
way-two-factor-web-for = En un navegador, en my.kaspersky.com
way-two-factor-web =
    Abra la pestaña de contraseñas y desbloquee el almacén.
    Abra la pestaña del autenticador. Allí están los mismos códigos.
way-cards-for = Password Manager, todas las versiones
way-cards =
    Abra las tarjetas y las direcciones. Copie lo que no tenga en otro lugar.
    Abra los documentos. Guarde cada uno en una carpeta suya.
    Abra un archivo guardado para ver que funciona.
way-vault-small-office-for = Small Office Security
way-vault-small-office =
    Abra Kaspersky y vaya a Privacidad.
    En la bóveda secreta, haga clic en que ya tiene una.
    Haga clic en desbloquear, junto a la bóveda, y escriba su contraseña.
    No cambie su nombre. En algunas versiones, después no se abre.
    Ábrala en el Explorador de Windows. Copie todos los archivos a una carpeta normal.
    Abra un archivo copiado para ver que funciona.
way-vault-total-security-for = Total Security y Security Cloud
way-vault-total-security =
    Abra Kaspersky y busque la bóveda secreta en Privacidad o en Más herramientas.
    Desbloquee cada bóveda con su contraseña. Después ábrala en el Explorador de Windows.
    Copie todos los archivos a una carpeta normal.
    Si pide pasar una bóveda antigua a la forma nueva, diga que sí. Puede tardar mucho.
    Abra un archivo copiado para ver que funciona.
way-vault-pure-for = PURE
way-vault-pure =
    Abra Kaspersky y busque el cifrado de datos.
    Conecte el contenedor con su contraseña. Aparece como una unidad.
    Mueva todos los archivos a una carpeta normal. Fuera del contenedor vuelven a ser archivos normales.
    Abra un archivo copiado para ver que funciona.
way-vault-wallet-for = Premium: cartera de protección de identidad
way-vault-wallet =
    Abra Kaspersky y vaya a Identidad. Busque la cartera de protección de identidad.
    Se abre Password Manager. Escriba la contraseña principal.
    Abra los documentos y guarde cada uno en una carpeta normal.
    Abra un archivo guardado para ver que funciona.
way-vault-home-for = Plus y Premium: bóveda secreta
way-vault-home =
    Abra Kaspersky y vaya a Privacidad. Busque la bóveda secreta.
    Desbloquee cada bóveda con su contraseña.
    Ábrala en el Explorador de Windows. Copie todos los archivos a una carpeta normal.
    Abra un archivo copiado para ver que funciona.
way-vault-wallet-mac-for = Mac: cartera de protección de identidad
way-vault-wallet-mac =
    Abra Kaspersky Password Manager y escriba la contraseña principal.
    Abra la sección de documentos.
    Guarde cada documento en una carpeta normal y abra uno para ver que funciona.
way-backups-plus-for = Plus y Premium
way-backups-plus =
    Inicie sesión en Windows como administrador. Otras cuentas solo ven sus propias copias.
    Abra Kaspersky y busque Copia de seguridad y restauración.
    Anote dónde están las copias: en este equipo, en un disco USB, en la red o en la nube.
    Restaure lo que necesite en una carpeta normal.
    Abra un archivo restaurado para ver que funciona.
way-backups-small-office-for = Small Office Security
way-backups-small-office =
    Inicie sesión en Windows como administrador. Otras cuentas solo ven sus propias copias.
    Abra Kaspersky y busque Copia de seguridad y restauración.
    Restaure lo que necesite en una carpeta normal.
    Abra un archivo restaurado para ver que funciona.
way-backups-older-for = Total Security, Security Cloud y PURE
way-backups-older =
    Abra Kaspersky y busque Copia de seguridad y restauración.
    Conecte el disco con las copias, si lo hay.
    Restaure lo que necesite en una carpeta normal.
    Abra un archivo restaurado para ver que funciona.
way-quarantine-windows-for = Versiones para el hogar en Windows
way-quarantine-windows =
    Abra Kaspersky y busque Cuarentena. Puede estar en Seguridad o en Más herramientas.
    Restaure solo un archivo que conoce y necesita.
    Deje el resto. Después de la desinstalación nadie puede abrirlo, y está bien así.
way-quarantine-pure-for = PURE
way-quarantine-pure =
    Abra Kaspersky y haga clic en la protección del equipo.
    Haga clic arriba en Cuarentena. Quédese en la pestaña de amenazas detectadas.
    En la lista de arriba, elija las neutralizadas.
    Haga clic derecho en un archivo que conoce y necesita, y elija Restaurar.
way-quarantine-mac-for = Mac
way-quarantine-mac =
    En la barra de menús elija Protección y después los objetos detectados.
    Busque la sección Cuarentena.
    Haga clic en el botón junto a un archivo que conoce y necesita, y elija restaurarlo.
    Kaspersky borra estos archivos por sí mismo a los 30 días, si nadie lo cambió.
way-quarantine-business-for = Endpoint Security en Windows
way-quarantine-business =
    Aquí el lugar se llama Copia de seguridad. Pregunte a quien administra este equipo.
    Esa persona puede devolver un archivo a la carpeta donde estaba.
way-quarantine-linux-for = Endpoint Security en Linux
way-quarantine-linux =
    Pida a quien administra este equipo el número del archivo en el almacén.
    Esa persona puede escribir kesl-control --restore con ese número.
way-quarantine-linux-home-for = Kaspersky para Linux
way-quarantine-linux-home =
    Abra Kaspersky y busque su almacén o cuarentena.
    Restaure solo un archivo que conoce y necesita.
way-safe-kids-for = Safe Kids
way-safe-kids =
    Hable antes con su familia. El dispositivo del niño solo se libera con la cuenta del padre o la madre.
    Inicie sesión con esa cuenta en my.kaspersky.com.
    Anote las reglas y los dispositivos, o haga una foto de cada página.
    Tenga la contraseña a mano. La desinstalación la pide.
way-safe-kids-inside-for = Total Security y PURE, con reglas para niños dentro
way-safe-kids-inside =
    Abra Kaspersky y busque el control parental.
    Anote las reglas de cada niño, o haga una foto de cada página.

elsewhere-phone = Password Manager en su teléfono tiene las mismas entradas. Quizá todavía se abra con su dedo.
elsewhere-web-vault = My.kaspersky.com tiene las mismas entradas, en la pestaña de contraseñas. Pide la contraseña principal.
elsewhere-browser = Su navegador quizá guardó algunas de las contraseñas. Mire en sus ajustes.
elsewhere-site-codes = Cuando configuró los códigos, el sitio le dio códigos de reserva. Un mensaje de texto quizá también sirva.
elsewhere-purse = Las tarjetas están en su cartera. Su banco y las oficinas pueden darle otra vez los documentos.
elsewhere-vault-paper = La contraseña puede estar en papel, en un navegador o en Password Manager.
elsewhere-vault-copy = Una copia de los archivos puede estar en otro equipo, en su correo o en una copia de seguridad.
elsewhere-restore-utility = La ayuda de Kaspersky nombra una herramienta, Restore Utility, para tales copias. Pregunte por ella a su servicio de ayuda antes de desinstalar.
elsewhere-originals = Los archivos mismos quizá sigan donde estaban.
elsewhere-download-again = Lo que vino de internet casi siempre se puede descargar otra vez, de su fabricante.
elsewhere-parent-phone = La aplicación de los padres en un teléfono también muestra las reglas.
elsewhere-parent-account = La contraseña de los padres se puede cambiar por correo. Antes, conecte a internet un dispositivo del niño, o las reglas podrían perderse.

question-main-password = ¿Sé la contraseña principal? (No la escriba aquí.)
question-password-count = ¿Cuántas entradas muestra Password Manager?
question-code-sites = ¿Qué sitios hay en la pestaña del autenticador?
question-code-second-way = ¿De qué otra forma puedo entrar en cada uno?
question-card-list = ¿Qué tarjetas y documentos no tengo en otro lugar?
question-vault-list = ¿Qué bóvedas muestra Kaspersky, y dónde están?
question-vault-password = ¿Sé la contraseña de cada una? (No la escriba aquí.)
question-backup-tasks = ¿Qué copias de seguridad muestra Kaspersky?
question-backup-place = ¿En qué disco están las copias?
question-quarantine-list = ¿Hay en cuarentena un archivo que conozco y necesito?
question-parent-account = ¿De quién es el correo de la cuenta de los padres?
question-child-devices = ¿Qué dispositivos y reglas hay en ella?

find-out-headline = Qué averiguar antes de desinstalar
find-out-lead = { $date }. No se quita nada antes de que lo sepa. Mire en Kaspersky, rellene esto a mano y vuelva.
find-out-line = ______________________________________
find-out-computer = Este equipo
find-out-after = Después abra de nuevo Safe Passage. Habrá guardado sus respuestas.
find-out-no-secrets = No escriba ninguna contraseña en esta hoja.
file-name-find-out = que-averiguar

forgotten-headline = ¿Qué contraseña olvidó?
forgotten-lead = Algunas se pueden cambiar por una nueva. Otras no, y nadie puede hacerlo. Es mejor saber cuáles.
forgotten-reset = Se puede cambiar
forgotten-no-reset = No se puede cambiar
secret-main = La contraseña principal de Password Manager
secret-main-how = Nadie más la tiene, tampoco Kaspersky. Sin ella, las entradas quedan cerradas para siempre.
secret-vault = La contraseña de una bóveda secreta
secret-vault-how = Nadie más la tiene. Después de diez intentos fallidos, la bóveda queda cerrada una hora, así que vaya despacio.
secret-account = La contraseña de su cuenta de My Kaspersky
secret-account-how = Haga clic en que olvidó su contraseña, en my.kaspersky.com. Recibirá un enlace por correo. Con Safe Kids, conecte antes a internet un dispositivo del niño, o sus reglas podrían perderse.
secret-settings = La contraseña que protege los ajustes de Kaspersky y su desinstalación
secret-settings-how = Kaspersky tiene una herramienta que la quita. Solo funciona en el modo seguro de Windows.
secret-settings-mac = La contraseña para la desinstalación en un Mac
secret-settings-mac-how = Es la contraseña de su Mac. Apple explica cómo cambiarla.
secret-administrator = La contraseña de administrador del software de empresa
secret-administrator-how = Quien administra este equipo puede cambiarla. Usted no puede, y nosotros tampoco.
forgotten-do-not = No pulse todavía el botón para crear una bóveda nueva en Password Manager. Borra sus entradas antiguas en todos sus dispositivos.
forgotten-copies = Dónde puede haber todavía una copia
forgotten-copy-phone = La aplicación en un teléfono o una tableta
forgotten-copy-phone-how = Si se abre con su dedo o su cara, ahí están todas las entradas. Cópielas mientras se abra.
forgotten-copy-unlocked = Otro equipo
forgotten-copy-unlocked-how = Quizá Password Manager siga desbloqueado allí.
forgotten-copy-browser = Su navegador
forgotten-copy-browser-how = Quizá guardó las mismas contraseñas. Mire en sus ajustes.
forgotten-copy-paper = Papel
forgotten-copy-paper-how = Una lista impresa, o una nota con la contraseña principal.
forgotten-copy-backup = Una copia de seguridad antigua
forgotten-copy-backup-how = Se abre con la contraseña principal de aquel día. Si todavía la sabe, pruébela.
forgotten-copy-web = My.kaspersky.com
forgotten-copy-web-how = Pide la misma contraseña principal. Solo ayuda si la recuerda.
forgotten-then = Qué hacer entonces
forgotten-then-steps =
    Empiece por su correo. Con él puede cambiar todas las demás contraseñas.
    Después su banco y cada tienda que conoce su tarjeta.
    Después el resto. Cada sitio tiene un enlace para quien olvidó su contraseña.
    Guarde cada contraseña nueva enseguida en su nuevo lugar.
    Vuelva aquí y responda «No puedo acceder». La desinstalación puede seguir.
forgotten-offers = Cuidado con las ofertas de recuperar una contraseña así. Nadie puede hacerlo. No pague, no instale nada y no diga a nadie una contraseña.
forgotten-sources = Dónde está escrito

payments-write-down = Anote esto en papel
payments-write-down-why = Quizá ya no lo encuentre cuando no estén el programa o la cuenta. Nosotros nunca se lo pedimos.
payments-write-down-what =
    El número de pedido y la tienda que lo vendió.
    La clave de licencia o el código de activación.
    El correo electrónico de la cuenta.
    El día de la próxima renovación y el precio.
payments-sources = Dónde está escrito
