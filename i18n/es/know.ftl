### Paso 3.

know-headline-applies = Usted no ha hecho nada malo. La norma obliga al vendedor, no a usted.
know-lead-applies = Kaspersky no puede vender a personas en Estados Unidos desde { $sales }, ni actualizar lo que ya tienen desde { $updates }. Puede conservarlo. Le aconsejamos cambiar, y le ayudamos.
know-lead-current = Kaspersky ya no puede vender ni actualizar en Estados Unidos. Su copia aún recibe actualizaciones, y eso puede tener varios motivos. Puede conservarla. Si quiere cambiar, le ayudamos.
know-lead-absent = Kaspersky ya no puede vender ni actualizar en Estados Unidos. Eso ya no afecta a este equipo.
know-lead-managed = Kaspersky ya no puede vender ni actualizar en Estados Unidos. Qué se hace con la copia de este equipo lo decide quien lo administra.
know-lead-unknown = Kaspersky ya no puede vender ni actualizar en Estados Unidos. Si está en este equipo, lo más probable es que dejara de aprender en septiembre de 2024. Su propia ventana muestra el día de su última actualización.
know-headline-replaced = Usted no ha hecho nada malo. El cambio vino del vendedor.
know-lead-replaced = Kaspersky ya no puede vender ni actualizar en Estados Unidos. Traspasó sus clientes a UltraAV. Puede conservarlo o elegir otra cosa.
know-headline-elsewhere = Nada le prohíbe usar Kaspersky.
know-lead-elsewhere = No conocemos ningún país donde se prohíba el uso propio a un particular. Esto es lo que las autoridades han dicho o decidido donde se usa este equipo: { $country }. La norma de EE. UU. alcanza a quienes están en Estados Unidos y a las personas estadounidenses.

timeline-mark-announced = anuncio
timeline-mark-sales = Fin de las ventas
timeline-mark-updates = Fin de las actualizaciones
timeline-mark-last-update = última actualización de este equipo
timeline-mark-today = Hoy
timeline-days-since = { $days ->
    [one] un día desde entonces
   *[other] { $days } días desde entonces
}
timeline-days-until = { $days ->
    [one] falta un día para el fin de las actualizaciones
   *[other] faltan { $days } días para el fin de las actualizaciones
}
timeline-day-of = el día en que terminan las actualizaciones

know-gist-government = Dice que la ley rusa puede obligar a la empresa a obedecer, que su programa funciona con los máximos permisos y podría llegar a los datos de los clientes, y que ninguna medida menor bastaría.
know-gist-company = Dice que la decisión se apoya en la política mundial y en la teoría, no en un examen de sus productos, que había ofrecido que otros los verificaran, y que no hace nada de eso.
know-both-sides = Qué dice cada parte y qué no ha resuelto nadie
know-statement-of = Leer la declaración del { $date }
know-what-stops = Qué terminó exactamente y cuándo
know-from-day = Desde el { $date }
know-instant-assumed = El día está confirmado. La hora, medianoche en Nueva York, es una suposición.
know-event-note = { $date }. { $meaning } { $binds }
know-all-events = { $count ->
    [one] Un hecho, con su fuente
   *[other] Los { $count } hechos, con sus fuentes
}
know-sources = Fuentes
know-us-rule = Qué decidió Estados Unidos
know-us-rule-text = No le alcanza, salvo que usted sea una persona estadounidense. Explica las noticias que quizá haya leído.
know-keep = Conservarlo por ahora

know-questions = Preguntas frecuentes
know-question-law = ¿Estoy incumpliendo la ley?
know-answer-law = No. La norma obliga a Kaspersky y a los vendedores. El Departamento de Comercio dice que no hay sanciones para los usuarios.
know-question-works = ¿Deja de funcionar?
know-answer-works = No. Sigue analizando con lo último que aprendió. Ya no conoce amenazas nuevas, y sus errores ya no se corrigen. Tampoco puede consultar la red, y en esas consultas se basaba la mayor parte de lo que detectaba.
know-question-licence = ¿Qué pasa con la licencia que pagué?
know-answer-licence = Sigue siendo un contrato entre usted y el vendedor. Aun así, las actualizaciones en Estados Unidos terminaron. A los clientes con Windows se les pasó el tiempo restante a UltraAV.
know-question-refund = ¿Me devuelven el dinero?
know-answer-refund = No encontramos ninguna norma que dé derecho a un reembolso. Pregunte en la tienda donde lo compró o en el banco de su tarjeta.
know-question-others = ¿Y la VPN, Password Manager y Safe Kids?
know-answer-others = La norma habla de todo producto de ciberseguridad. No pudimos leer si su lista nombra cada uno de estos. La empresa retiró sus descargas para los clientes de EE. UU.
know-question-abroad = ¿Puedo comprarlo en el extranjero?
know-answer-abroad = La empresa no puede vender a una persona estadounidense en ningún lugar.
know-question-elsewhere = ¿Debo cambiar?
know-answer-elsewhere = Eso lo decide usted. Lea lo que dice la autoridad de su país. Hasta donde sabemos, donde usted está siguen las ventas y las actualizaciones.
know-question-travel = ¿Y si me mudo a Estados Unidos?
know-answer-travel = La norma habla del territorio de EE. UU. No sabemos cómo se comportan las actualizaciones de quien está de visita.
