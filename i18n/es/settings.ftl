# Lo que una persona le dijo a Kaspersky que dejara en paz: exclusiones y programas de confianza.

## Clases y archivos

settings-kind-exclusion = Exclusión
settings-kind-trusted-program = Programa de confianza
settings-format-consumer-exclusions = lista de exclusiones de un producto de Kaspersky para el hogar
settings-format-consumer-trusted-programs = programas de confianza de un producto de Kaspersky para el hogar
settings-format-endpoint-exclusions = lista de exclusiones de Kaspersky Endpoint Security
settings-format-endpoint-trusted-programs = programas de confianza de Kaspersky Endpoint Security
settings-format-linux-ini = ajustes de Kaspersky para Linux (INI)
settings-format-linux-json = ajustes de Kaspersky para Linux (JSON)
settings-of-file = { $path }: { $what }

## Archivos que no se pueden leer

settings-read-empty = No hay nada en el archivo.
settings-read-empty-do = Exporte la lista otra vez y elija ese archivo.
settings-read-not-text = El archivo no es texto, así que no es una lista de exclusiones ni de programas de confianza.
settings-read-not-text-do = En Kaspersky, abra las exclusiones o los programas de confianza y exporte esa lista.
settings-read-snapshot = El archivo es una copia de todos los ajustes que solo Kaspersky puede leer.
settings-read-snapshot-do = Guárdelo como archivo si quiere. Para llevarse sus reglas, exporte la lista de exclusiones y la de programas de confianza.
settings-read-policy = El archivo es una directiva que solo Kaspersky Security Center puede leer.
settings-read-policy-do = Abra allí la directiva y exporte como XML las listas de exclusiones y de programas de confianza.
settings-read-unknown-encoding = La línea { $line } del archivo no se puede leer como texto.
settings-read-unknown-encoding-do = Elija el archivo tal como lo escribió Kaspersky. Si lo cambió, guárdelo como UTF-8.
settings-read-damaged = El archivo está cortado o dañado cerca de la línea { $line }.
settings-read-damaged-do = Exporte la lista otra vez y elija ese archivo.
settings-read-not-settings = El archivo no contiene ninguna lista de exclusiones o de programas de confianza que este programa conozca.
settings-read-not-settings-do = En Kaspersky, abra las exclusiones o los programas de confianza y exporte esa lista.

## Qué hace una línea del script

settings-does-folder = Microsoft Defender no analizará esta carpeta ni lo que hay en ella.
settings-does-path = Microsoft Defender no analizará este archivo, o esta carpeta y lo que hay en ella.
settings-does-extension = Microsoft Defender no analizará ningún archivo de este tipo, esté donde esté.
settings-does-process = Microsoft Defender no analizará los archivos que abra este programa.

## Qué conviene saber de una regla

settings-remark-was-off = Esta regla estaba desactivada en Kaspersky.
settings-remark-trusted-means-other = No es lo mismo que un programa de confianza. El programa se sigue analizando; los archivos que abre, no.
settings-remark-wider-than-verdict = En Kaspersky la regla era para una clase de detección. En Defender sería para todas.
settings-remark-one-folder-for-star = En Defender un asterisco vale por una sola carpeta. Compruebe que es lo que usted quiere.
settings-remark-last-folder-only = En Defender vale solo para los archivos de esa carpeta, no para las carpetas que contiene.
settings-remark-programs-unchecked = Los programas de esta carpeta se abrirían sin control. Es más seguro nombrar un solo archivo.
settings-remark-variable-replaced = La parte que indica sus propias carpetas se cambió por la ruta completa. Vale solo para su cuenta.
settings-remark-drive-may-be-network = Si esta unidad está en otro equipo, escriba el nombre de ese equipo, como \\servidor\carpeta. Defender no conoce las letras de las unidades de red.
settings-remark-drive-replaced = La letra de la unidad se cambió por el lugar de la red que representa.
settings-remark-whole-program-folder = Esto excluye toda la carpeta de un programa. A menudo basta con un archivo.
settings-remark-some-files-only = En Kaspersky la regla era solo para algunos de los archivos de ese lugar.

## Por qué no se ofrece una regla

settings-refused-verdict-only = La regla nombra una detección y ningún archivo ni carpeta. En Defender no hay nada parecido.
settings-refused-never-place = En este lugar se ponen a menudo archivos dañinos. Debería analizarse.
settings-refused-whole-drive = Esto excluiría una unidad entera.
settings-refused-never-extension = Los ataques usan a menudo archivos de este tipo. Deberían analizarse.
settings-refused-never-process = Los ataques usan a menudo este programa. Debería vigilarse.
settings-refused-other-system = Es una ruta de Linux o macOS. A Microsoft Defender en Windows no le sirve.
settings-refused-not-a-full-path = Un nombre solo vale para cualquier archivo que se llame así, también los dañinos. Defender necesita la ruta completa.
settings-refused-unknown-variable = Aquí no se sabe qué significa %{ $name }%. Defender necesita la ruta completa.
settings-refused-any-depth = Los dos asteriscos valen por carpetas de cualquier nivel. Defender no tiene un signo para eso.
settings-refused-too-many-wildcards = Defender admite como mucho seis asteriscos y signos de interrogación en una regla.
settings-refused-hidden-characters = La ruta tiene caracteres que no se ven. Una ruta así puede ser otra de la que parece.
settings-refused-same-as = Es lo mismo que la regla de la línea { $line }.

## Los scripts

settings-place = Línea { $line }
settings-place-in-file = Línea { $line } de { $file }
settings-script-title = Exclusiones para Microsoft Defender, a partir de sus ajustes de Kaspersky
settings-script-intro =
    Cada exclusión es un lugar donde Defender ya no mira. Conserve solo lo que conoce y todavía necesita.
    Windows anota cada cambio, y los técnicos de una empresa pueden recibir un aviso.
settings-script-how =
    Nada de este archivo está activado. Para activar una línea, borre el # del principio y guarde el archivo.
    Después abra PowerShell como administrador y ejecute allí el archivo.
settings-script-how-picked =
    { $count ->
        [one] La { $count } línea que usted eligió está activada.
       *[other] Las { $count } líneas que usted eligió están activadas.
    } Para activar otra, borre el # del principio y guarde el archivo.
    Después abra PowerShell como administrador y ejecute allí el archivo.
settings-undo-title = Esto vuelve a quitar las exclusiones
settings-undo-how =
    Borre el # del principio de las mismas líneas que en el otro archivo, guarde este archivo y ejecútelo del mismo modo.
    Si antes ya había creado usted una de estas exclusiones, deje su línea como está.
settings-undo-how-picked =
    Las líneas que usted eligió también están activadas aquí. Ejecute este archivo del mismo modo que el otro.
    Si antes ya había creado usted una de estas exclusiones, ponga un # delante de su línea.
settings-script-guard = El script se detiene aquí si no puede hacer su trabajo.
settings-script-no-defender = Faltan las órdenes de Microsoft Defender. No se cambió nada.
settings-script-no-rights = Abra PowerShell como administrador y ejecute otra vez este archivo. No se cambió nada.
settings-script-exclusions = === Exclusiones ===
settings-script-trusted-programs = === Programas de confianza ===
settings-script-process-warning = La mayoría de los programas de confianza no necesitan ninguna línea aquí. Active una solo si el programa funciona mal sin ella.
settings-script-comment = Su nota: { $text }
settings-script-refused = === No se ofrecen ===
settings-script-subject = Regla: { $text }

## La lista para copiar a mano

settings-list-headline = Sus reglas de Kaspersky, para copiar a mano
settings-list-lead = Cada regla es un lugar donde la protección ya no mira. Conserve solo lo que conoce y todavía necesita. La mayoría no necesita ninguna.
settings-list-how = Abra los ajustes de su nueva protección y busque exclusiones, excepciones o elementos permitidos. Copie la ruta y marque la casilla en el papel.
settings-list-exclusions = Exclusiones
settings-list-trusted-programs = Programas de confianza
settings-list-left-out = Mejor no conservarlas
settings-list-left-out-text = Estas reglas dejarían el equipo abierto, o están dos veces.
settings-list-nothing = No hay ninguna regla que copiar.
settings-list-not-understood = Líneas que no se pudieron leer
settings-list-detection = Detección: { $verdict }
settings-list-verdict-only = La regla es para una clase de detección, no para un archivo. Algunos productos tienen reglas así con el mismo nombre; la mayoría, no.
settings-list-variable = Cambie %{ $name }% por la carpeta que representa.
settings-list-program = Añádalo donde su nueva protección guarda los programas de confianza o permitidos.
settings-list-off = Desactivada
settings-list-better-not = Mejor no

## Las órdenes

settings-count = { $count ->
        [one] { $count } regla
       *[other] { $count } reglas
    }
settings-count-not-understood = { $count ->
        [one] no se pudo leer { $count } línea
       *[other] no se pudieron leer { $count } líneas
    }
settings-line = Línea { $line }: { $text }
settings-off = desactivada
settings-written-script = { $count } de { $read } reglas están en el script, ninguna activada. Léalo antes de usarlo.
settings-written-list = { $count } de { $read } reglas están en la lista.


# La página del asistente.

settings-page-headline = ¿Hizo usted reglas propias?
settings-page-lead = La mayoría no, y sigue adelante. Si le dijo a Kaspersky que dejara en paz un archivo o que confiara en un programa, puede llevarse esas reglas.
settings-page-how-heading = Exportar las listas
settings-page-how-home-1 = Abra Kaspersky. Elija Configuración, después Configuración de seguridad y después Exclusiones y acciones al detectar objetos.
settings-page-how-home-2 = Abra Administrar exclusiones y elija Exportar. Guarde la lista en sus documentos.
settings-page-how-home-3 = Haga lo mismo en Especificar aplicaciones de confianza.
settings-page-how-home-older = Este camino se vio en la versión 21. Las versiones anteriores tienen las listas en Configuración, Adicional, Amenazas y exclusiones, y quizá no las exporten. Entonces anote las pocas reglas que aún necesita.
settings-page-how-business-1 = Abra Kaspersky Endpoint Security. Elija Configuración, después Configuración general y después Exclusiones.
settings-page-how-business-2 = Abra Exclusiones del análisis y elija Exportar. Guarde la lista como XML.
settings-page-how-business-3 = Haga lo mismo en Aplicaciones de confianza. Si la configuración está bloqueada, pregunte a quien cuida este equipo.
settings-page-how-linux = Ejecute esta orden en un terminal. Escribe la configuración en un archivo de la carpeta en la que está.
settings-page-path = Ruta de una lista
settings-page-read = Leer esta lista
settings-page-forget = Olvidar estas listas
settings-page-exclusions = ¿Qué archivos y carpetas debe dejar en paz Microsoft Defender?
settings-page-trusted-programs = ¿Qué programas de confianza necesitan una regla?
settings-page-more = { $count ->
    [one] Una regla más no se muestra aquí. Está en los archivos.
   *[other] { $count } reglas más no se muestran aquí. Están en los archivos.
}
settings-page-left-out = { $count ->
    [one] Una regla que no se ofrece, y por qué
   *[other] { $count } reglas que no se ofrecen, y por qué
}
settings-page-write-heading = Llevárselas
settings-page-write-text = Nada está marcado, porque cada regla es un lugar en el que nadie mira. Marque lo que conoce y aún necesita. El script es para que usted lo lea y lo ejecute. Este programa no lo ejecuta.
settings-page-write-script = Escribir el script para Microsoft Defender
settings-page-write-list = Escribir una lista para copiar a mano
settings-page-written-script = { $count } de { $read } reglas están en el script. { $on ->
    [0] Ninguna está activada.
    [one] Una está activada.
   *[other] { $on } están activadas.
} El segundo script deshace el primero.
settings-page-run-1 = Hágalo cuando Kaspersky ya no esté. Abra el script con el Bloc de notas y léalo.
settings-page-run-2 = Escriba PowerShell en el menú Inicio y elija Ejecutar como administrador.
settings-page-run-3 = Pegue esta línea y pulse Entrar.
settings-page-by-hand = Copiarlas una a una
settings-page-archive = Una copia de toda la configuración
settings-page-archive-text = Kaspersky también puede guardar toda su configuración en un archivo. Abra un Símbolo del sistema como administrador en su carpeta de programa y ejecute esta línea.
settings-page-archive-only = Solo Kaspersky puede leer ese archivo. Es un archivo por si usted vuelve, y nada que otro producto pueda usar.
