### Paso 2.

look-looking-headline = Revisando este equipo
look-looking-lead = Esto solo lee. No se cambia nada.
look-begins = Empezando
look-cancel = Detener la revisión
look-again = Revisar de nuevo
look-now = Revisar este equipo

look-helping-headline = ¿Qué equipo revisamos?
look-helping-lead = Si no es este, pida un inventario de él. No contiene nada privado.
look-ask-for-survey = En el otro equipo, Safe Passage guarda un inventario en «Cómo lo sabemos», en la página 21. También sirve un registro que haya pedido alguien que ayuda. Abra aquí el archivo.
look-or-here = O revísenlo juntos delante de él:
look-survey-path = Ruta del archivo
look-survey-open = Abrir este archivo
look-cancelled-headline = Aún no hemos revisado.
look-cancelled-lead = La revisión no llegó a su fin. Revisar no cambia nada, y puede empezar de nuevo.

look-headline-outdated = { $name } está en este equipo y dejó de aprender en { $month }.
look-lead-outdated = Sigue analizando con lo que sabía entonces. No conoce las amenazas más nuevas.
look-only-looked = { $lead } Solo hemos revisado: no se cambió nada.
look-read-from = Leído de un registro guardado: { $kind }
look-read-from-day = Leído de un registro guardado: { $kind }, { $day }
look-headline-undated = { $name } está en este equipo.
look-lead-undated = No pudimos leer cuándo se actualizó por última vez.
look-headline-current = { $name } está en este equipo y se actualizó el { $date }.
look-lead-current = Todavía recibe actualizaciones.
look-headline-managed = Quizá otra persona decida sobre este equipo.
look-lead-managed = Tiene programas de empresa o pertenece a la red de una organización. Por eso preguntamos primero.
look-headline-replaced = UltraAV está aquí en lugar de Kaspersky.
look-lead-replaced = En septiembre de 2024, una actualización pasó a UltraAV a cerca de un millón de clientes de EE. UU. Usted no hizo nada malo, y puede conservarlo o cambiarlo.
look-headline-successor = UltraAV está en este equipo.
look-lead-successor = Los clientes de Kaspersky en EE. UU. pasaron a él en septiembre de 2024. No encontramos rastros de Kaspersky. Puede conservarlo o cambiarlo.
look-headline-companion-only = { $name } está en este equipo, pero ningún antivirus de Kaspersky.
look-lead-companion-only = Estos programas funcionan por su cuenta. Lo que guardan de usted debe ponerse a salvo antes de quitarlos.
look-headline-leftovers = Kaspersky se quitó, y una parte sigue aquí.
look-lead-leftovers = Lo que queda no le protege. Veamos qué le protege ahora.
look-headline-absent = No encontramos Kaspersky en este equipo.
look-lead-absent = Aquí no hay nada que dejar. Aun así podemos comprobar qué lo protege.
look-headline-unknown = No pudimos saber qué hay en este equipo.
look-lead-unknown = Eso no significa que no haya nada. «Cómo lo sabemos» dice qué no se pudo leer.

look-parts = Qué hay aquí
look-protects = Qué protege este equipo ahora
look-at-once = Hay más de un antivirus activo: { $names }. Pueden hacer lento el equipo y estorbarse. Por ahora déjelos activos, y al final conserve uno.

look-who-decides = ¿Quién decide sobre este equipo?
manages-mine = Yo. Es solo mío.
manages-employer = Mi empresa o mi centro educativo
manages-administrator = Lo administro para otros
manages-left = Dejé ese trabajo y conservé el equipo

look-was-replaced = Tenía Kaspersky, y otra cosa llegó por sí sola
look-was-replaced-text = En septiembre de 2024, Kaspersky se quitó a sí mismo de muchos equipos de EE. UU. con Windows e instaló UltraAV. Si le ocurrió a usted, seguimos desde ahí.
look-was-replaced-yes = Sí, me ocurrió

changes-heading = Qué ha cambiado desde la última revisión
change-product-gone = { $name } ya no está.
change-product-leftovers = { $name } se quitó. Quedan algunos rastros.
change-product-unclear = No pudimos saber si { $name } ya no está.
change-product-still-there = { $name } sigue ahí.
change-product-new = { $name } es nuevo.
change-protection-on = { $name } ahora está en marcha.
change-protection-off = { $name } ya no está en marcha.
change-last-update = La última actualización pasó del { $before } al { $after }.

product-with-version = { $name } { $version }
product-traces = Otros rastros de Kaspersky
product-last-update = Última actualización: { $date }, { $age }
product-last-update-unknown = No se pudo leer el día de su última actualización
extension-in-browser = { $name } en { $browser }
certificate-title = Certificado «{ $name }»
certificate-note = Permite al programa mirar dentro de páginas web seguras. Se queda si no se quita.
extension-note = Una extensión del navegador que se queda si no se quita
family-note-left = Quedó de una desinstalación. No protege nada.
family-note-home-security = Protege este equipo
family-note-vpn = Un programa de VPN independiente. Se quita por separado.
family-note-password-manager = Un programa independiente. Usted exporta sus contraseñas en el paso 4 y nosotros las convertimos.
family-note-parental-control = Reglas para los dispositivos de los niños. Para quitarlo hace falta la cuenta del padre o la madre.
family-note-utility = Un pequeño programa independiente
family-note-tool = Una herramienta que se ejecuta una vez. No protege.
family-note-business = Programa de empresa. Quien lo administra decide sobre él.
family-note-management = Conecta este equipo con quien lo administra
family-note-traces = Encontrado sin el programa con el que llegó
family-note-developer = Un kit para desarrolladores
family-note-oem-engine = Las versiones antiguas contenían un motor de Kaspersky
family-note-successor = El producto al que pasaron los clientes de Kaspersky en EE. UU.
family-note-other-protection = Protección de otro fabricante

badge-installed = Instalado
badge-probable = Muy probable
badge-possible = Posible
badge-leftovers = Rastros
badge-inconclusive = No está claro
badge-out-of-date = Desactualizado
badge-not-protecting = No protege
badge-on = Activado
badge-on-out-of-date = Activado, desactualizado
badge-off = Desactivado
badge-snoozed = En pausa
badge-expired = Caducado
badge-unknown = No se sabe
badge-protected = Protegido
badge-partly = En parte
badge-unprotected = Sin protección

protection-of-this-computer = Protección de este equipo
protection-note-built-in = Incluido en el sistema
protection-note-built-in-on = Incluido en el sistema y activado
protection-note-built-in-off = Incluido en el sistema. Permanece desactivado mientras haya otro antivirus registrado.
protection-note-other = Protección de otro fabricante

how-we-know = { $signs ->
    [0] Cómo lo sabemos: no se encontraron indicios
    [one] Cómo lo sabemos: se encontró un indicio
   *[other] Cómo lo sabemos: se encontraron { $signs } indicios
}{ $unread ->
    [0] {""}
    [one] , un lugar no se pudo leer
   *[other] , { $unread } lugares no se pudieron leer
}
not-readable-heading = No se pudo leer
not-shown-heading = Lo que un registro así no puede mostrar
not-shown-text = No dice nada de estas partes: { $sources }. Puede haber más de lo que aquí aparece.
look-share-text = Puede dar lo que se ve aquí a quien le ayude, en un solo archivo y sin lo privado. Antes lo ve todo.

protect-first-headline = Ahora nada protege este equipo. Empecemos por ahí.
protect-first-lead = El sistema tiene una protección propia. Recuperarla lleva un minuto. Todo lo demás puede esperar.
