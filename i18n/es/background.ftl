### Lo que se dice sobre los hechos: dónde difieren las fuentes, qué dice una noticia, qué hay detrás de la norma, qué
### pregunta la gente. Frases cortas y palabras corrientes.

## Dónde difieren las fuentes

contradiction-announcement = ¿Terminaron las ventas de inmediato?
contradiction-announcement-text = Algunos informes lo dijeron. La decisión llegó el 20 de junio de 2024, y las ventas terminaron el 20 de julio de 2024. Algunos cuentan 90 días desde la decisión hasta el último día de actualizaciones. Fueron 100.
contradiction-sales-end = ¿15 o 20 de julio?
contradiction-sales-end-text = La norma entró en vigor el 20 de julio. La tienda de la propia empresa en EE. UU. dejó de vender hacia el 15 de julio.
contradiction-hour = ¿Qué medianoche del 29 de septiembre?
contradiction-hour-text = El comunicado de prensa dice medianoche según la hora de verano de Nueva York. Una agencia de noticias escribió hora estándar, que es una hora más tarde. No pudimos leer entero el aviso oficial, y seguimos el comunicado.
contradiction-last-day = ¿29 o 30 de septiembre?
contradiction-last-day-text = Las actualizaciones estaban permitidas hasta la medianoche con que empieza el 29 de septiembre. Así, el 28 de septiembre fue el último día completo. Kaspersky y algunos otros escribieron 30 de septiembre.
contradiction-company-cut-off = ¿10 o 29 de septiembre?
contradiction-company-cut-off-text = El 29 de septiembre es el día de la norma. Una página de ayuda de Kaspersky dice que un producto para empresas recibió sus últimas actualizaciones en EE. UU. a más tardar el 10 de septiembre. No vimos una página así para productos domésticos.
contradiction-use = ¿Se prohíbe usarlo?
contradiction-use-text = No. Algunos bufetes y blogs escribieron que la gente debe dejar de usarlo, y la propia declaración de Kaspersky habla de uso. El Departamento de Comercio dice que no hay sanciones para los usuarios. Ellos mismos asumen el riesgo.
contradiction-swap = ¿17 o 19 de septiembre?
contradiction-swap-text = La mayoría de los informes sitúan el cambio a UltraAV en el 19 de septiembre de 2024. Uno dice que empezó el 17 de septiembre. Los correos sobre el cambio se enviaron desde el 5 de septiembre.
contradiction-radio-list = ¿Julio o septiembre para la lista de la agencia de comunicaciones?
contradiction-radio-list-text = La entrada de la lista lleva la fecha del 23 de julio de 2024. Las noticias hablaron de ella en septiembre, cuando un aviso explicó qué se deriva de ella.
contradiction-vote = ¿Cómo votó el Parlamento Europeo?
contradiction-vote-text = Un informe cuenta 151 votos en contra; otro, 141. En ambos casos se aprobó.
contradiction-person = ¿Quién se llevó a casa los archivos de la NSA?
contradiction-person-text = Unos informes hablan de un empleado; otros, de un contratista. No lo sabemos.
contradiction-year = ¿2022 o 2024?
contradiction-year-text = La norma de EE. UU. es de junio de 2024. Un periódico escribió septiembre de 2022, y eso es incorrecto.

## La noticia, frase por frase

claim-use-banned = «Desde el 20 de julio quedan prohibidos la venta y el uso».
claim-use-banned-text = La venta, sí: desde ese día, ningún acuerdo nuevo con personas en EE. UU. El uso nunca se prohibió.
claim-reason = El programa podría reunir datos que Rusia podría usar con malos fines.
claim-reason-text = Esa es la razón del organismo. Teme lo que se podría hacer. No mostró ningún caso al público.
claim-lawsuit = Kaspersky lo niega y piensa acudir a los tribunales.
claim-lawsuit-text = Lo dijo en junio de 2024. No encontramos ninguna demanda contra esta norma. En julio la empresa dijo que se iría de EE. UU.
claim-only-way = Un examen completo muestra que este es el único camino.
claim-only-way-text = Esta es la opinión del organismo, y debe contarse como tal.
claim-subsidiary = Decidió «una filial del Departamento de Comercio de EE. UU.».
claim-subsidiary-text = Un fallo de traducción. Fue la Oficina de Industria y Seguridad (Bureau of Industry and Security), una parte del departamento.
claim-thursday = Se anunció el jueves.
claim-thursday-text = Sí: el jueves 20 de junio de 2024.
claim-home-ministry = El «Ministerio del Interior de la Unión» no habló de «resultados futuros».
claim-home-ministry-text = Fallos de traducción. Fue el Ministerio Federal del Interior de Alemania. Una portavoz dijo que no se informa sobre decisiones futuras.
claim-germany = La agencia alemana advirtió sobre Kaspersky en marzo de 2022.
claim-germany-text = Sí: el 15 de marzo de 2022. Fue una advertencia. No prohibió nada.
claim-commission = La Comisión Europea dijo que cada país decide.
claim-commission-text = Lo cuenta la agencia de noticias. No pudimos comprobarlo. Encaja con una respuesta que la Comisión dio en 2019.
claim-sale = La venta a empresas y hogares queda prohibida desde el 20 de julio.
claim-sale-text = Más exactamente: todo acuerdo nuevo con una persona estadounidense, también las renovaciones.
claim-updates = No hay actualizaciones desde el 29 de septiembre, así que apenas servirá contra amenazas nuevas.
claim-updates-text = La fecha es correcta. Abarca las listas de programas maliciosos, las versiones nuevas del programa y el servicio en la nube. «Apenas servirá» son palabras de los periodistas.
claim-resale = También se prohíbe revenderlo.
claim-resale-text = Sí, pero desde el 29 de septiembre. Desde entonces tampoco se puede incorporar a otros productos.
claim-office = Habla la «Oficina para la Industria y la Seguridad».
claim-office-text = Su nombre es Oficina de Industria y Seguridad (Bureau of Industry and Security).
claim-time-to-change = El plazo está para que la gente pueda cambiar.
claim-time-to-change-text = Sí. Por eso hay tiempo entre las dos fechas.
claim-who-warned = «La empresa ha advertido» de que su programa puede reunir datos.
claim-who-warned-text = Es al revés. El organismo advirtió de eso; la empresa lo niega.
claim-penalties = Quien siga usándolo no recibe ninguna sanción.
claim-penalties-text = Sí. Los usuarios mismos asumen el riesgo. A los vendedores que incumplan la norma se les puede multar.
claim-platform = «La plataforma en línea X dijo en una declaración».
claim-platform-text = Lo dijo Kaspersky, en X. Sus palabras volvieron después de pasar por dos idiomas, así que no son exactas.
claim-since-2017 = Desde 2017 está excluido de los equipos del gobierno de EE. UU.
claim-since-2017-text = Casi. En septiembre de 2017 se ordenó a los organismos federales retirarlo. La ley entró en vigor el 1 de octubre de 2018.
claim-impetus = Un asunto en la NSA fue el motivo.
claim-impetus-text = Fue un motivo para la norma de 2017. La norma de 2024 se apoya en otras razones: la ley rusa, a qué puede llegar el programa y qué se le podría obligar a hacer.
claim-upload = El programa de Kaspersky halló un programa malicioso desconocido en un equipo y lo envió.
claim-upload-text = Lo dice la propia empresa. Fue en 2014. Con él llegaron cuatro documentos marcados como secretos.
claim-took-home = Un trabajador de la NSA «descargó» programas secretos en su casa.
claim-took-home-text = Se llevó material a casa. Los informes no coinciden en si era empleado o contratista.
claim-deleted = Kaspersky borró los archivos y no se los dio a nadie.
claim-deleted-text = Esa es la versión de la empresa. El programa malicioso en sí lo conservó. También dice que el equipo tenía una puerta trasera.
claim-intelligence = Las herramientas de la NSA acabaron en manos de espías rusos.
claim-intelligence-text = Eso dijeron a la prensa funcionarios no identificados. No se hizo pública ninguna prueba. La empresa lo niega.
claim-code-names = Un periódico escribió que los análisis buscaban «top secret» y nombres en clave.
claim-code-names-text = The Wall Street Journal sí lo escribió, el 11 de octubre de 2017. Es una acusación de funcionarios no identificados. Kaspersky la niega.
claim-germany-reason = Alemania temía que la empresa pudiera ser forzada o utilizada con malos fines.
claim-germany-reason-text = Sí. Esa fue la razón. No nombró ningún caso en que hubiera ocurrido.
claim-politics = Kaspersky llamó política a la advertencia alemana.
claim-politics-text = Así fue. Un tribunal alemán lo vio de otro modo el 28 de abril de 2022.
claim-reputation = La empresa tuvo en otro tiempo un buen nombre, y este es su fin en EE. UU.
claim-reputation-text = Eso es una opinión. El hecho es que la empresa se fue de EE. UU. en 2024.
claim-no-year = El texto no indica ningún año.
claim-no-year-text = Todas sus fechas son de 2024.

## ¿Por qué se prohibió?

story-computer-2014 = 2014: un equipo en EE. UU.
story-computer-2014-text = El programa de Kaspersky halló un programa malicioso desconocido en un equipo doméstico y envió a la empresa un archivo de este. En el archivo había documentos marcados como secretos. La propia empresa lo contó en 2017.
story-officials-2017 = 2017: lo que los funcionarios dijeron a la prensa
story-officials-2017-text = Periódicos de EE. UU. escribieron que los archivos de ese equipo habían llegado a espías rusos. Los funcionarios no dieron nombres ni pruebas públicas.
story-answer-2017 = 2017: lo que respondió la empresa
story-answer-2017-text = Dice que en pocos días borró todo menos el programa malicioso, que no dio nada a nadie, y que el equipo tenía una puerta trasera procedente de un programa robado.
story-search-2017 = Octubre de 2017: un informe sobre palabras secretas
story-search-2017-text = The Wall Street Journal escribió que los análisis habían buscado palabras como «top secret». Sus fuentes eran funcionarios no identificados.
story-search-answer-2017 = Octubre de 2017: la respuesta de la empresa
story-search-answer-2017-text = Kaspersky lo negó. Dijo que nunca había hecho una búsqueda así de documentos que no son programas maliciosos.
story-federal-2017 = 2017 y 2018: fuera de los equipos del gobierno
story-federal-2017-text = Los organismos federales de EE. UU. tuvieron que retirarlo. Después, una ley lo excluyó del gobierno de forma definitiva. Ninguna de las dos medidas incluía los hogares.
story-court-2018 = Mayo de 2018: un tribunal de EE. UU.
story-court-2018-text = Kaspersky demandó contra estas dos normas y perdió. El tribunal no se pronunció sobre los informes de los periódicos.
story-germany-2022 = Marzo de 2022: Alemania advierte
story-germany-2022-text = Después del ataque a Ucrania, la agencia BSI aconsejó a todos usar otra cosa. Dijo que la empresa podría ser forzada o utilizada con malos fines. No dijo que se hubiera hallado una puerta trasera. En febrero de 2026 dijo a un sitio de noticias que mantiene la advertencia.
story-germany-court-2022 = Abril de 2022: un tribunal alemán
story-germany-court-2022-text = Kaspersky llamó política a la advertencia. El tribunal consideró que era legal y que no era política.
story-reasons-2024 = Junio de 2024: las razones de la norma
story-reasons-2024-text = El Departamento de Comercio nombra tres: Rusia puede obligar a la empresa a obedecer, el programa puede llegar a los datos de los clientes, y podría instalar programas maliciosos o retener actualizaciones. No basó la norma en los hechos de 2014.
story-answer-2024 = Junio de 2024: la respuesta de la empresa
story-answer-2024-text = Dice que la norma se apoya en la política mundial y en la teoría, no en un examen de sus productos. Había ofrecido que otros los comprobaran.
story-open = Lo que sigue sin resolver
story-open-text = No se mostró al público ninguna prueba de que la empresa colaborara con los espías de Rusia. Ningún tribunal ha examinado la norma de 2024. No encontramos ninguna demanda contra ella.

## Lo que pregunta la gente

question-law = ¿Estoy incumpliendo la ley?
question-law-text = No. La norma obliga a Kaspersky y a los vendedores. El Departamento de Comercio dice que no hay sanciones para los usuarios.
question-works = ¿Deja de funcionar?
question-works-text = No. Sigue analizando con lo último que aprendió. Ya no conoce amenazas nuevas, y sus fallos quedan sin corregir. Ya no puede preguntar a la nube por archivos desconocidos. La propia ayuda de Kaspersky dice que la mayoría de las amenazas se descubren así.
question-licence = ¿Qué pasa con la licencia que pagué?
question-licence-text = Sigue siendo un acuerdo entre usted y el vendedor. Aun así, las actualizaciones en EE. UU. terminaron. En Windows, el tiempo restante pasó a UltraAV.
question-refund = ¿Me devuelven el dinero?
question-refund-text = No encontramos ninguna norma sobre eso, y no prometemos nada. Pregunte en la tienda donde lo compró o en el banco que emitió su tarjeta. Busque un plan de UltraAV que quizá siga pagando.
question-other-apps = ¿Y la VPN, Password Manager y Safe Kids?
question-other-apps-text = La norma habla de todo producto de ciberseguridad. No pudimos leer si su lista nombra cada una de estas aplicaciones. Kaspersky retiró sus descargas para los clientes de EE. UU. Nada dice que sus contraseñas guardadas se trasladaran por usted, así que póngalas a salvo usted.
question-abroad = Tengo la ciudadanía o la residencia de EE. UU. y estoy en el extranjero.
question-abroad-text = La norma alcanza a las personas estadounidenses en todas partes. La empresa no puede venderle a usted, esté donde esté. Puede usar lo que tiene.
question-travel = Viajo, o me mudo a otro país.
question-travel-text = No sabemos cómo se comportan entonces las actualizaciones. La nota de la empresa habla del territorio de EE. UU., y nadie de quien hayamos leído algo lo ha probado. Mire el día de la última actualización.
question-account = ¿Ya no existe mi cuenta de Kaspersky?
question-account-text = No encontramos nada que diga que se cerraron cuentas. Las descargas desde la cuenta terminaron para los clientes de EE. UU. Inicie sesión y mire, si necesita algo de ella.
question-change = ¿Debo cambiar?
question-change-text = Eso lo decide usted. Lea lo que dice la autoridad de su país. Hasta donde sabemos, donde usted está siguen las ventas y las actualizaciones.
question-pay = ¿Puedo seguir pagándolo?
question-pay-text = Las sanciones de este país nombran a Kaspersky. Pueden afectar a los pagos a la empresa. Eso no lo comprobamos. Pregunte al vendedor o a alguien que conozca la ley.
question-us-person = Tengo la ciudadanía de EE. UU., o vivo allí.
question-us-person-text = Entonces la norma le alcanza también aquí: la empresa no puede venderle a usted. Puede usar lo que tiene. En la primera página puede decir que es una persona estadounidense; eso no sale de este equipo.
question-visit = ¿Y si viajo o me mudo a Estados Unidos?
question-visit-text = La norma habla del territorio de EE. UU. No sabemos cómo se comportan las actualizaciones de quien está de visita. Mire el día de la última actualización.
question-store = ¿Por qué ya no está en Google Play?
question-store-text = Entre septiembre y octubre de 2024, Google quitó de su tienda todas las aplicaciones de Kaspersky, en todos los países. Se remitió a la norma de EE. UU. Kaspersky dice que la norma no exige eso. Las aplicaciones que usted tiene siguen funcionando.

## Lo que no está confirmado: una frase junto a lo que depende de una pregunta abierta (assets/open-questions.toml)

open-hours-note = No pudimos leer completo el aviso mismo, así que la hora no está confirmada.
open-renewals-note = No pudimos confirmar que incluya las renovaciones.
open-agency-answers-note = Nos guiamos por su comunicado de prensa. No pudimos leer su propia lista de respuestas.
open-maker-pages-note = No pudimos leer la página de la propia empresa sobre esto.
