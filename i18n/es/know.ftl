### Paso 3.

## Qué es cierto de esta persona y de este equipo. Donde la norma alcanza.

explain-rule-before = Aún no se había anunciado ninguna norma.
# $sales y $updates - un día aquí; donde la frase dice «desde» sin «el», un mes y un año
explain-rule-announced = Se anunció una norma: desde el { $sales } Kaspersky no puede vender a personas en Estados Unidos, y desde el { $updates } no puede actualizar lo que ya tienen.
explain-rule-sales = Kaspersky ya no puede vender a personas en Estados Unidos (desde { $sales }). Desde el { $updates } tampoco puede actualizar lo que ya tienen.
explain-rule-updates = Kaspersky ya no puede vender a personas en Estados Unidos (desde { $sales }) ni actualizar lo que ya tienen (desde { $updates }).

explain-current = Este Kaspersky recibe actualizaciones, y usted puede conservarlo.
explain-current-lead = { $rule } Eso obliga al vendedor, no a usted. Una copia puede seguir al día por varios motivos, como una licencia del extranjero o una mudanza a EE. UU. Si quiere cambiar, le ayudamos.
explain-outdated = Este Kaspersky no ha recibido actualizaciones desde el { $date }, y usted no ha hecho nada malo.
explain-outdated-lead = { $rule } Eso obliga al vendedor, no a usted. Puede conservarlo. Le aconsejamos cambiar, y le ayudamos.
explain-outdated-later = Este Kaspersky se actualizó por última vez el { $date }, y usted no ha hecho nada malo.
explain-outdated-later-lead = { $rule } Esta copia se actualizó después de eso, y no sabemos por qué dejó de actualizarse. Puede conservarla. Le aconsejamos cambiar, y le ayudamos.
explain-undated = Kaspersky está en este equipo, y no pudimos leer el día de su última actualización.
explain-undated-lead = { $rule } Eso obliga al vendedor, no a usted. La ventana de Kaspersky muestra el día. Puede conservarlo. Si ese día queda muy atrás, le aconsejamos cambiar, y le ayudamos.
explain-replaced = UltraAV ocupó el lugar de Kaspersky en este equipo, y usted no ha hecho nada malo.
explain-replaced-lead = { $rule } En septiembre de 2024 traspasó sus clientes a UltraAV. Puede conservar UltraAV o elegir otra cosa.
explain-successor = UltraAV está en este equipo, y usted puede conservarlo o cambiarlo.
explain-successor-lead = { $rule } En septiembre de 2024 se traspasó a muchos de sus clientes a UltraAV. Aquí no queda nada de Kaspersky.
explain-leftovers = En este equipo quedan partes de Kaspersky, pero ningún programa que funcione.
explain-leftovers-lead = { $rule } Las partes solas no protegen. Vemos qué protege ahora este equipo y mostramos cómo quitar esas partes.
explain-companion-only = En este equipo hay otras aplicaciones de Kaspersky, pero ningún antivirus.
explain-companion-only-lead = { $rule } Eso obliga al vendedor, no a usted. Antes que nada, ponga a salvo lo que guardó en estas aplicaciones.
explain-absent = No encontramos Kaspersky en este equipo, así que aquí no hay nada que cambiar.
explain-absent-lead = { $rule } Estas son las fechas, por si lo encuentra en otro dispositivo.
explain-administrator = Usted administra este equipo, y la norma obliga al vendedor, no a usted.
explain-administrator-lead = { $rule } Puede conservarlo. Le aconsejamos cambiar, en el orden de sus propios planes, y le ayudamos.
explain-managed = Otra persona se ocupa de este equipo, así que decide esa persona.
explain-managed-lead = { $rule } Eso obliga al vendedor, y no a las personas que lo usan. Muestre esta página a quien se ocupa del equipo.
explain-unknown = No pudimos leer si Kaspersky está en este equipo.
explain-unknown-lead = { $rule } Si está aquí, su propia ventana muestra el día de su última actualización. Puede conservarlo.

## En otros países

explain-country-events = Abajo está lo que las autoridades han dicho o decidido para este país: { $country }.
explain-country-none = No encontramos ninguna norma ni advertencia para este país: { $country }.
explain-elsewhere-lead = { $country } La norma de EE. UU. alcanza a quienes están en Estados Unidos y a las personas estadounidenses.
explain-elsewhere-current = Nada le prohíbe usar Kaspersky, y esta copia recibe actualizaciones.
explain-elsewhere-outdated = Nada le prohíbe usar Kaspersky, pero esta copia no ha recibido actualizaciones desde el { $date }.
explain-elsewhere-outdated-lead = Hasta donde sabemos, donde usted está siguen las actualizaciones. La ventana de Kaspersky dice qué las impide. { $country }
explain-elsewhere-undated = Nada le prohíbe usar Kaspersky, y su propia ventana muestra su última actualización.
explain-elsewhere-replaced = Nada le prohíbe usar Kaspersky, y ahora este equipo tiene UltraAV.
explain-elsewhere-replaced-lead = UltraAV se dio a clientes en Estados Unidos. Puede conservarlo o elegir otra cosa. { $country }
explain-elsewhere-leftovers = Nada le prohíbe usar Kaspersky, pero aquí solo quedan partes.
explain-elsewhere-leftovers-lead = Las partes solas no protegen. Vemos qué protege ahora este equipo y mostramos cómo quitar esas partes. { $country }
explain-elsewhere-companion-only = Nada le prohíbe usar las aplicaciones de Kaspersky de este equipo.
explain-elsewhere-absent = Nada le prohíbe usar Kaspersky, y no lo encontramos en este equipo.
explain-elsewhere-administrator = Usted administra este equipo, y no conocemos ninguna norma que prohíba Kaspersky en casa.
explain-elsewhere-managed = Otra persona se ocupa de este equipo, así que decide esa persona.
explain-elsewhere-managed-lead = Los organismos públicos y algunas empresas tienen normas propias. Pregunte a quien se ocupa del equipo. { $country }
explain-elsewhere-unknown = Nada le prohíbe usar Kaspersky, y no pudimos leer qué hay aquí.

## A quién obliga

# $whom (String) - a quiénes obliga, como lista
know-bound = No conocemos ningún lugar donde se prohíba el uso propio a un particular. Deben cumplir normas propias: { $whom }.
know-bound-nobody = No conocemos ningún lugar donde se prohíba el uso propio a un particular. Ninguno de estos hechos obliga a nadie.

## La línea

timeline-mark-announced = anuncio
timeline-mark-sales = Fin de las ventas
timeline-mark-updates = Fin de las actualizaciones
timeline-mark-last-update = última actualización de este equipo
timeline-mark-today = Hoy
timeline-hint = Pulse una fecha para leer qué ocurrió y dónde está escrito.
timeline-days-since = { $days ->
    [one] un día desde el fin de las actualizaciones
   *[other] { $days } días desde el fin de las actualizaciones
}
timeline-days-until = { $days ->
    [one] falta un día para el fin de las actualizaciones
   *[other] faltan { $days } días para el fin de las actualizaciones
}
timeline-day-of = el día en que terminan las actualizaciones
know-stopped = Esto terminó. { $what }.
know-will-stop = Esto terminará. { $what }.
know-instant = Desde la medianoche en Nueva York, al comienzo de ese día.
know-instant-assumed = El día está confirmado. La hora, medianoche en Nueva York, es una suposición.
know-age-source = Qué dice Kaspersky sobre la antigüedad de sus listas
know-event-facts = { $binds }. { $confidence }.
know-event-facts-standing = { $binds }. { $standing }. { $confidence }.

## Ambas partes, y más

know-gist-government = Dice que la ley rusa puede obligar a la empresa, que su programa puede llegar a los datos de los clientes y que ninguna medida menor bastaría.
know-gist-company = Dice que la norma se apoya en la política mundial y en la teoría, no en un examen de sus productos, y que la empresa no hace nada de eso.
know-both-sides = Todo lo que dice cada parte
know-statement-of = Leer la declaración del { $date }
know-more = Leer más
know-questions = Preguntas frecuentes
know-why = ¿Por qué se prohibió?
know-why-elsewhere = ¿Por qué actuó Estados Unidos?
know-claims = Lo que quizá haya leído
know-claims-text = Una noticia de junio de 2024 dio la vuelta al mundo en una mala traducción. Esto es lo que dice y lo que se sabe.
know-differ = Dónde difieren las fechas y los informes
know-all-events = { $count ->
    [one] Un hecho, con su fuente
   *[other] Los { $count } hechos, con sus fuentes
}
know-sources = Fuentes
know-us-rule = Qué decidió Estados Unidos
know-us-rule-text = No le alcanza, salvo que usted sea una persona estadounidense. Explica las noticias que quizá haya leído.
know-keep = Conservarlo por ahora
