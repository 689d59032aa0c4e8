### La cronología: qué ocurrió, qué significa y qué dicen ambas partes.
###
### Diga «Departamento de Comercio», «la venta y la actualización por Kaspersky están prohibidas», «puede conservarlo o
### quitarlo», «el organismo afirma», «la empresa niega». Nunca diga que el uso está prohibido, que el programa es ilegal,
### que alguien recibirá un reembolso ni que el programa dejó de funcionar.

## La norma

timeline-rule-applies = La norma del Departamento de Comercio se aplica aquí. Obliga a Kaspersky y a los vendedores, no a usted.
timeline-rule-does-not-apply = La norma del Departamento de Comercio no se aplica aquí. Abarca a los Estados Unidos y a las personas estadounidenses.

timeline-phase-before-announcement = Aún no se había anunciado nada
timeline-phase-announced = Anunciada, todavía sin efecto
timeline-phase-sales-banned = Ventas nuevas prohibidas, actualizaciones aún permitidas
timeline-phase-updates-banned = Ventas nuevas y actualizaciones prohibidas

# $days (Number) - días de calendario
timeline-deadline-ahead =
    { $days ->
        [one] dentro de { $days } día
       *[other] dentro de { $days } días
    }
timeline-deadline-today = hoy
# $days (Number) - días de calendario
timeline-deadline-past =
    { $days ->
        [one] hace { $days } día
       *[other] hace { $days } días
    }

timeline-stops-new-agreements = Ventas, licencias y renovaciones nuevas
timeline-stops-signature-updates = Actualizaciones de las listas de programas maliciosos conocidos
timeline-stops-code-updates = Actualizaciones del propio programa
timeline-stops-ksn = Kaspersky Security Network, el servicio en la nube que comprueba archivos desconocidos
timeline-stops-resale = Reventa por terceros
timeline-stops-integration = Incorporación a otros productos
timeline-stops-licensing = Licencias para revenderlo o incorporarlo

## Clase, alcance y respaldo de los hechos

timeline-kind-warning = Advertencia o consejo
timeline-kind-government-ban = Norma para organismos públicos
timeline-kind-sales-ban = Venta prohibida
timeline-kind-update-ban = Actualización prohibida
timeline-kind-sanctions = Sanciones
timeline-kind-company-action = Paso de una empresa
timeline-kind-history = Antecedentes

timeline-binds-sellers = Obliga a Kaspersky y a los vendedores
timeline-binds-government = Obliga a los organismos públicos
timeline-binds-regulated = Obliga a ciertas organizaciones
timeline-binds-nobody = No obliga a nadie

timeline-confidence-primary = Del texto de la autoridad o de la empresa
timeline-confidence-press = De prensa conocida o de un bufete
timeline-confidence-secondary = De un resumen de terceros
timeline-confidence-unconfirmed = Sin confirmar

timeline-standing-in-force = En vigor
timeline-standing-no-end-found = No encontramos que haya terminado
timeline-standing-replaced = Se sustituyó después

timeline-bound-sellers = Kaspersky y los vendedores
timeline-bound-government = los organismos públicos
timeline-bound-regulated = ciertas organizaciones

## Cuándo fue algo

timeline-when-day = { $day }
timeline-when-about = hacia el { $day }
timeline-when-range = del { $from } al { $until }
timeline-when-month = { $month }
timeline-when-year = { $year }

## Etiquetas

timeline-contradiction-one-is-right = Uno es correcto
timeline-contradiction-both-are-right = Ambos son correctos
timeline-contradiction-open = Sin resolver

timeline-claim-right = Correcto
timeline-claim-loose = Impreciso
timeline-claim-wrong = Incorrecto
timeline-claim-unconfirmed = Sin confirmar
timeline-claim-opinion = Opinión

timeline-story-company-account = Versión de la empresa
timeline-story-press-report = Informe de prensa
timeline-story-denial = Respuesta de la empresa
timeline-story-decision = Decisión
timeline-story-court = Tribunal
timeline-story-warning = Advertencia
timeline-story-not-known = No se sabe

## Antigüedad de las bases de datos, según el propio fabricante
## $days (Number) - días de calendario desde la última actualización, $limit (Number) - el límite del fabricante en días

timeline-age-current =
    { $days ->
        [0] Se actualizó hoy.
        [one] Se actualizó hace un día.
       *[other] Se actualizó hace { $days } días.
    }
timeline-age-out-of-date =
    { $days ->
        [one] Se actualizó hace un día. Kaspersky llama a eso «desactualizado».
       *[other] Se actualizó hace { $days } días. Kaspersky llama a eso «desactualizado», a partir de { $limit } día.
    }
timeline-age-extremely-out-of-date =
    { $days ->
        [one] Se actualizó hace un día. Kaspersky llama a eso «extremadamente desactualizado».
       *[other] Se actualizó hace { $days } días. El propio Kaspersky llama «extremadamente desactualizado» a más de { $limit } días.
    }
timeline-age-ahead = Este día está en el futuro, así que uno de los dos relojes está mal.

## Un momento que no se pudo leer

timeline-at-form = Esto no es ni una fecha ni un instante.
timeline-at-no-such-time = Ese día o esa hora no existe.

## Un archivo de datos que no se puede usar
## $file (String) - nombre del archivo, $line (Number), $place (String) - en qué lugar, $detail (String) - qué hay allí

data-error-form = No se pudo leer el archivo de datos «{ $file }.toml» en la línea { $line } ({ $detail }).
data-error-schema = El archivo de datos «{ $file }.toml» tiene un formato que este programa no lee (línea { $line }: { $detail }).
data-error-no-source = El archivo de datos «{ $file }.toml» dice algo sin una fuente (línea { $line }, { $place }).
data-error-address = El archivo de datos «{ $file }.toml» tiene una dirección que no se puede usar (línea { $line }, { $place }: { $detail }).
data-error-id = El archivo de datos «{ $file }.toml» tiene un nombre que no se puede usar (línea { $line }, { $place }: { $detail }).
data-error-contradiction = El archivo de datos «{ $file }.toml» se contradice (línea { $line }, { $place }: { $detail }).
data-error-unsaid = El archivo de datos «{ $file }.toml» da dos días para una misma cosa y no lo dice (línea { $line }: { $place }, { $detail }).
data-error-missing = Al archivo de datos «{ $file }.toml» le falta algo (línea { $line }, { $place }: { $detail }).

## Ambas partes, en igual medida

timeline-side-government = Lo que dice el Gobierno
timeline-side-company = Lo que dice Kaspersky
timeline-side-context = Lo que ninguna de las partes resuelve

statement-government-jurisdiction = El organismo afirma que la ley rusa alcanza a la empresa y puede obligarla a entregar datos de sus clientes.
statement-government-access = El organismo afirma que el programa funciona con los máximos permisos y accede así a datos privados de estadounidenses.
statement-government-capability = El organismo afirma que se podría obligar a la empresa a poner programas maliciosos en los equipos o a retener actualizaciones.
statement-government-integration = El organismo afirma que el programa también va dentro de productos ajenos, donde quien compra no ve su origen.

statement-company-theoretical = La empresa afirma que la decisión se basa en la política mundial y en temores teóricos, no en un examen de sus productos.
statement-company-verification = La empresa afirma que había ofrecido que un tercero independiente verificara la seguridad de sus productos.
statement-company-no-threat = La empresa niega que amenace la seguridad de EE. UU., y señala que su información sobre amenazas y sus cursos siguen permitidos.
statement-company-legal-options = La empresa afirma que usará todas las vías legales a su alcance para mantener su negocio y sus relaciones.

statement-context-no-public-evidence = Las autoridades estadounidenses no han mostrado pruebas públicas recientes de que la empresa colaborara con el gobierno ruso.
statement-context-no-court-test = Ningún tribunal ha examinado la decisión de 2024: la empresa anunció acciones legales y no se halló ninguna demanda.

## Hechos

event-hist-2014-equation-upload = Un análisis de Kaspersky envía archivos secretos de un equipo doméstico estadounidense
event-hist-2014-equation-upload-meaning = Kaspersky informó en 2017 de que su programa halló programas maliciosos desconocidos en un equipo particular y los envió junto con documentos clasificados, que según la empresa se borraron y no se compartieron. Medios de EE. UU., citando a funcionarios, dicen que el material llegó a los servicios rusos. Las dos versiones nunca se conciliaron.
event-ua-2015-sanctions = Ucrania impide a sus organismos públicos usar Kaspersky
event-ua-2015-sanctions-meaning = Un decreto puso a la empresa en la lista de sanciones. Los organismos públicos no pueden comprar ni usar sus programas.
event-us-2017-gsa = El gobierno federal de EE. UU. quita a Kaspersky de sus listas de proveedores
event-us-2017-gsa-meaning = El organismo que compra para el gobierno federal retiró a Kaspersky de dos listas de productos aprobados. No afectó a los compradores particulares.
event-us-2017-bod-17-01 = Los organismos federales de EE. UU. deben retirar Kaspersky
event-us-2017-bod-17-01-meaning = El Departamento de Seguridad Nacional ordenó a los organismos federales localizar los productos de Kaspersky y empezar a retirarlos en 90 días.
event-hist-2017-wsj-top-secret = The Wall Street Journal informa de búsquedas de archivos secretos
event-hist-2017-wsj-top-secret-meaning = Funcionarios de EE. UU. no identificados dijeron que los análisis de Kaspersky buscaban palabras como «top secret». La empresa lo niega. La acusación no se demostró en público.
event-gb-2017-ncsc-letter = El centro británico de ciberseguridad escribe a los ministerios
event-gb-2017-ncsc-letter-meaning = Desaconsejó los antivirus rusos en sistemas relacionados con la seguridad nacional. No se dirigía al público.
event-us-2017-ndaa-signed = Una ley de EE. UU. excluye a Kaspersky del gobierno federal
event-us-2017-ndaa-signed-meaning = Se firmó la sección 1634 de la ley de defensa. Abarca a los organismos federales y, por sus contratos, a quienes trabajan para ellos.
event-lt-2017-ban = Lituania ordena retirar Kaspersky de los sistemas críticos
event-lt-2017-ban-meaning = Los organismos públicos y los operadores de energía, finanzas y transporte, también privados, debían sustituirlo. No abarcaba los hogares.
event-nl-2018-phaseout = El gobierno neerlandés deja de usar el antivirus de Kaspersky
event-nl-2018-phaseout-meaning = El gobierno central dejó de usarlo por precaución, y el ministro dijo que no se conocía ningún abuso en el país. A las empresas esenciales se les aconsejó lo mismo.
event-us-2018-suits-dismissed = Un tribunal de EE. UU. desestima las dos demandas de la empresa
event-us-2018-suits-dismissed-meaning = El tribunal mantuvo la orden de 2017 y la ley para los organismos federales. El caso no trataba de usuarios particulares.
event-us-nh-2018 = Nuevo Hampshire excluye a Kaspersky de sus organismos
event-us-nh-2018-meaning = Una ley estatal no permite a ningún organismo del estado usar programas desarrollados en todo o en parte por Kaspersky.
event-eu-2018-ep-resolution = El Parlamento Europeo nombra a Kaspersky en una resolución
event-eu-2018-ep-resolution-meaning = Pidió a las instituciones de la UE revisar sus programas y excluir los que llamó maliciosos, entre ellos los de Kaspersky. No aportó pruebas y no obliga a nadie.
event-us-2018-ndaa-effective = Entra en vigor la ley para los organismos federales de EE. UU.
event-us-2018-ndaa-effective-meaning = Desde este día los organismos federales y sus contratistas no pueden usar productos de Kaspersky en el trabajo para el gobierno.
event-us-vt-2019 = Vermont excluye a Kaspersky de sus organismos
event-us-vt-2019-meaning = Los organismos del estado y las empresas que les dan servicio técnico tuvieron 90 días para retirar los productos de Kaspersky y de otros fabricantes.
event-eu-2019-commission-answer = La Comisión Europea no tiene pruebas de problemas
event-eu-2019-commission-answer-meaning = A la pregunta de un eurodiputado, la Comisión respondió que no tenía pruebas de problemas con los productos de Kaspersky. Cada país puede decidir por sí mismo.
event-pl-2022-recommendation = Polonia recomienda no usar Kaspersky
event-pl-2022-recommendation-meaning = El responsable de ciberseguridad del gobierno se dirigió a las organizaciones sujetas a la ley de ciberseguridad, que deben valorar el consejo. Nombra también productos domésticos y no obliga a los hogares.
event-fr-2022-anssi = Francia aconseja prever otros productos
event-fr-2022-anssi-meaning = La agencia ANSSI no vio motivos objetivos para cambiar su juicio sobre la calidad del producto y pidió no desactivarlo sin sustituto. Aconsejó a las organizaciones prever otros con tiempo.
event-de-2022-bsi-warning = Alemania advierte sobre el antivirus de Kaspersky
event-de-2022-bsi-warning-meaning = La agencia BSI recomienda sustituirlo, porque el fabricante podría ser forzado o utilizado con malos fines; no dijo haber hallado una puerta trasera. Es una advertencia y no obliga a nadie.
event-cz-2022-nukib = La agencia checa advierte sobre proveedores ligados a Rusia
event-cz-2022-nukib-meaning = Las organizaciones sujetas a la ley de ciberseguridad deben tener en cuenta el riesgo. La advertencia no nombra a ninguna empresa ni prohíbe nada.
event-us-2022-fcc-covered-list = La agencia de comunicaciones de EE. UU. incluye a Kaspersky en su lista
event-us-2022-fcc-covered-list-meaning = El dinero de un fondo federal para teléfono e internet no puede gastarse en sus productos. No afecta al uso en casa.
event-gb-2022-ncsc-guidance = El centro británico de ciberseguridad actualiza su consejo
event-gb-2022-ncsc-guidance-meaning = Pidió a organismos públicos, servicios esenciales y personas expuestas reconsiderar la tecnología rusa. Para casi todos los demás vio poco riesgo y consideró seguro, en ese momento, un portátil doméstico con Kaspersky.
event-it-2022-acn-circular = Italia ordena a los organismos públicos sustituir Kaspersky
event-it-2022-acn-circular-meaning = Una circular obliga a las administraciones públicas a usar programas de seguridad de otros fabricantes. No abarca a los particulares.
event-pl-2022-sanctions = Polonia incluye a Kaspersky en su lista de sanciones
event-pl-2022-sanctions-meaning = Los fondos de la empresa rusa quedan congelados y sus vendedores polacos, excluidos de los concursos públicos.
event-de-2022-ovg = Un tribunal alemán confirma la advertencia
event-de-2022-ovg-meaning = El tribunal de Münster consideró la advertencia legal, proporcionada y sin motivación política.
event-ch-2022-no-warning = Suiza no emite ninguna advertencia
event-ch-2022-no-warning-meaning = La agencia suiza dijo en marzo de 2022 que no conocía ningún abuso y que lo publicaría si hubiera indicios demostrados.
event-ro-2022-law-354 = Rumanía excluye los antivirus rusos de los organismos públicos
event-ro-2022-law-354-meaning = Los organismos públicos no pueden comprarlos ni usarlos mientras dure la guerra contra Ucrania. No abarca a los particulares.
event-us-nj-2023 = Nueva Jersey excluye a Kaspersky de los equipos del estado
event-us-nj-2023-meaning = Una lista de fabricantes que los organismos del estado no pueden usar nombra a Kaspersky junto a otros.
event-ca-2023-mobile = Canadá retira Kaspersky de los teléfonos del gobierno
event-ca-2023-mobile-meaning = Se retiró y se bloqueó en los dispositivos móviles del gobierno federal. Para los demás, el gobierno lo llamó una decisión personal, y no afirmó que hubiera abusos.
event-us-2024-final-determination = El Departamento de Comercio anuncia su decisión
event-us-2024-final-determination-meaning = La venta y la actualización por Kaspersky quedan prohibidas en dos pasos, en julio y en septiembre. Puede conservar o quitar lo que tiene; no hay sanciones para los usuarios.
event-us-2024-ofac = EE. UU. sanciona a doce directivos de Kaspersky
event-us-2024-ofac-meaning = Sus bienes quedan bloqueados y se impiden los tratos con ellos. La propia empresa y su director no figuran en la lista.
event-us-2024-entity-list = Tres empresas de Kaspersky quedan sujetas a normas de exportación de EE. UU.
event-us-2024-entity-list-meaning = Quien quiera entregarles ciertos bienes o tecnología de EE. UU. necesita una licencia, que por regla general se deniega. No afecta a los usuarios.
event-kl-2024-us-exit-announced = Kaspersky anuncia que se va de EE. UU.
event-kl-2024-us-exit-announced-meaning = La empresa dijo que cerraría su negocio en EE. UU. a partir del 20 de julio. Su tienda web estadounidense dejó de vender por esas fechas.
event-kl-2024-free-six-months = Kaspersky regala seis meses a los clientes de EE. UU.
event-kl-2024-free-six-months-meaning = El regalo abarcaba antivirus, contraseñas, control parental y VPN. Duraba más que las actualizaciones, así que sus últimos meses valían poco.
event-us-2024-icts-redesignation = Las normas de EE. UU. cambian de número
event-us-2024-icts-redesignation-meaning = El reglamento en que se basa la decisión pasó a la parte 791 de su título. Su contenido no cambió.
event-us-2024-sales-ban = Ventas nuevas prohibidas
event-us-2024-sales-ban-meaning = Desde este día Kaspersky no puede celebrar acuerdos nuevos con personas estadounidenses: ni venta ni licencia. Se entiende que tampoco renovaciones. Usar lo que ya tenía no está prohibido.
event-us-2024-fcc-kaspersky-lab-inc = La agencia de comunicaciones de EE. UU. incluye los programas de Kaspersky en su lista
event-us-2024-fcc-kaspersky-lab-inc-meaning = Los equipos de radio y de red nuevos que los contengan no pueden aprobarse. No afecta a los equipos ni a los programas que usted tiene.
event-kl-2024-pango-deal = Kaspersky comunica a los clientes de EE. UU. que pasan a UltraAV
event-kl-2024-pango-deal-meaning = Correos enviados desde este día hablaban a los clientes, cerca de un millón en total, de un nuevo proveedor. No decían con claridad que el programa se cambiaría por sí solo.
event-kl-2024-business-cutoff = Kaspersky termina las actualizaciones en EE. UU. de un producto para empresas
event-kl-2024-business-cutoff-meaning = Una página de ayuda dice que las actualizaciones y el servicio en la nube terminaron en EE. UU. este día, 19 días antes de lo obligatorio. Solo se vio para un producto de empresa.
event-kl-2024-ultraav-push = UltraAV ocupa el lugar de Kaspersky en equipos Windows de EE. UU.
event-kl-2024-ultraav-push-meaning = Kaspersky se quitó a sí mismo y UltraAV se instaló sin preguntar; algunos informes sitúan el comienzo el 17 de septiembre. Los pagos siguieron con el nuevo proveedor. En los Mac y los teléfonos no ocurrió nada por sí solo.
event-google-2024-play-removal = Google retira las aplicaciones de Kaspersky de su tienda en todo el mundo
event-google-2024-play-removal-meaning = Google se remitió a las normas de EE. UU.; la empresa dijo que no exigen eso. Las aplicaciones instaladas siguen funcionando y, fuera de EE. UU., siguen recibiendo bases de datos.
event-us-2024-update-ban = Actualizaciones prohibidas
event-us-2024-update-ban-meaning = Desde que empieza este día en Nueva York, Kaspersky no puede actualizar sus programas ni mantener su servicio en la nube en EE. UU. Una copia instalada sigue analizando con lo que tenía.
event-kl-2024-uk-office = Kaspersky cierra su oficina de Londres
event-kl-2024-uk-office-meaning = Sigue vendiendo en el Reino Unido por medio de socios. Ninguna autoridad lo había pedido.
event-hist-2024-12-still-updating = Informes de equipos de EE. UU. que aún se actualizan
event-hist-2024-12-still-updating-meaning = La prensa informa de que algunas copias en EE. UU. mantenían al día sus bases de datos. Por eso la fecha debe leerse en el equipo, no suponerse.
event-us-2024-icts-final-rule = Las normas de procedimiento de EE. UU. pasan a ser definitivas
event-us-2024-icts-final-rule-meaning = Se fijó el procedimiento de este tipo de decisiones. No se halló en él nada que cambie la decisión sobre Kaspersky.
event-au-2025-pspf-issued = Australia ordena retirar Kaspersky de los sistemas del gobierno
event-au-2025-pspf-issued-meaning = Los organismos federales deben retirarlo e impedir instalaciones nuevas. No obliga al público.
event-au-2025-pspf-deadline = Los organismos australianos informan de que está hecho
event-au-2025-pspf-deadline-meaning = Para este día la retirada de los sistemas federales debía estar completa y comunicada.
event-it-2025-acn-circular = Italia renueva su norma para los organismos públicos
event-it-2025-acn-circular-meaning = Una nueva circular mantiene a Kaspersky en la lista de productos que los organismos públicos deben sustituir, también si llegan por revendedores y acuerdos marco. No abarca a los particulares.
