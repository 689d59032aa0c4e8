### En qué se basan los datos, qué no ha confirmado nadie todavía y cómo lo dicen las páginas.

## Lo que se pregunta. Las frases para las páginas están en background.ftl.

open-hours = ¿A partir de qué hora valen las dos fechas?
open-renewals = ¿Nombra el aviso las renovaciones?
open-list-of-products = ¿Qué productos nombra la lista del aviso?
open-agency-answers = ¿Qué responde la propia agencia sobre usuarios, reembolsos y revendedores?
open-maker-pages = ¿Qué dice Kaspersky a sus clientes de EE. UU. en su página de ayuda y en su comunicado?
open-ultraav-removal = ¿Cómo dice el fabricante de UltraAV que se desinstala?
open-windows-10-extended = ¿Hasta cuándo recibe actualizaciones de seguridad un Windows 10 inscrito?

## El comando

cli-facts = Decir en qué se basan los datos y qué no está confirmado todavía
cli-facts-release = Terminar con el código 1 si una página da por cierta una pregunta abierta
# $count (Number) - hechos; $date (Date) - día en que se leyeron
facts-timeline = Fechas: { $count } hechos, leídos el { $date }
facts-providers = Alternativas: leídas el { $date }
facts-removal = Formas de desinstalar: leídas el { $date }
# $confidence (String) - en qué se apoya algo; $count (Number) - hechos
facts-confidence = { $confidence }: { $count }
# $count (Number) - datos sobre productos
facts-providers-unconfirmed = Sin confirmar, así que no se muestran como datos: { $count }
facts-open = Preguntas abiertas
# $date (Date) - desde cuándo está abierta; $places (String) - direcciones
facts-open-where = Abierta desde el { $date }. Se consulta aquí: { $places }
# $item (String) - tabla e id en los datos; $claim (String) - cuál de sus afirmaciones; $told (String) - cómo lo dicen las páginas
facts-concern = { $item }, { $claim }: { $told }
facts-told-not-confirmed = consta como no confirmado
facts-told-as-fact = se da por cierto
facts-told-not-there = no está en los datos
facts-mark-of-none = Una marca en las fechas no nombra ninguna pregunta abierta: { $name }
facts-stated = Una página da por cierto lo que nadie ha confirmado.
facts-stated-do = Compruébelo o márquelo en los datos. La lista de arriba lo nombra.
