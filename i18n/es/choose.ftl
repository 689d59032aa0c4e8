### Paso 5.

choose-headline = ¿Qué protegerá este equipo?
choose-lead = Nadie pagó por estar aquí, y nosotros no ganamos nada. Los datos se leyeron el { $date }.
choose-needs = ¿Qué le importa?
choose-for-system = Para este equipo: { $name }
choose-need-found = Activado porque tenía { $name }
choose-free = Solo lo que no cuesta nada
choose-already-here = Ya lo tiene
choose-this = Elijo { $name }
choose-nothing-more = Ningún otro antivirus
choose-nothing-more-text = Este sistema no tiene antivirus propio. Lo protegen sus actualizaciones: manténgalas activadas.
choose-nothing-more-choice = No elijo ningún otro antivirus
choose-keep-current = Conservar UltraAV
choose-keep-current-text = Puede quedarse con él o cambiar a otro. Las dos cosas están bien. Pertenece a { $owner }.
choose-keep-current-choice = Conservo UltraAV
choose-list-is-old = Nuestra lista tiene más de un año. Mire también las páginas de los laboratorios de pruebas.
choose-list-heading = { $count ->
    [0] No encontramos ninguna alternativa con datos confirmados para este sistema
    [one] Un fabricante
   *[other] { $count } fabricantes
}
choose-order = Primero están los fabricantes que cumplen más de lo que le importa. Después, los que tienen más pruebas públicas, y luego de la A a la Z. Las pequeñas diferencias en las pruebas no significan nada en casa.
choose-group = Grupo { $group }
choose-filters = En la lista está lo que funciona en este sistema, vigila todo el tiempo y tiene una dirección oficial que pudimos confirmar. Lo demás está abajo, con el motivo.
choose-in-short = { $field }: { $value }.
choose-in-short-unknown = No se sabe: { $fields }.
choose-sold-here = Esta tienda lo vende.
choose-sold-here-shelf = Esta tienda lo vende: estante { $shelf }.
choose-sold-means-nothing = La tienda marcó lo que vende. Eso no cambia nada en la lista ni en su orden.
choose-unmet = No se cumple o no está confirmado: { $needs }
choose-why = ¿Por qué está aquí { $name }?
choose-facts = Datos y pruebas de { $name }
choose-test = { $lab }: { $test }
choose-test-result = { $date }: { $result }
choose-test-took-part = participó; no se vio el resultado
choose-official-address = La dirección oficial. Los sitios con nombres parecidos pueden ser falsos; compárela letra por letra.
choose-left-out = { $count ->
    [one] Uno no está en la lista, y por qué
   *[other] { $count } no están en la lista, y por qué
}
choose-compare = Comparar
choose-compare-no-more = No comparar
choose-compare-spoken = { $what }: { $name }
choose-compare-one = { $name } está marcado. Marque uno o dos más y aparecerán aquí lado a lado.
choose-compare-heading = Lado a lado
choose-compare-owner = Fabricante
choose-compare-evidence = Pruebas públicas
choose-compare-tests = Pruebas de laboratorio
choose-compare-unmet = No se cumple, o no está confirmado
choose-compare-none = Nada de lo que pidió
choose-compare-unknown = no se sabe
choose-password-managers = En lugar de Password Manager
choose-vpns = En lugar de la VPN
choose-parental-control = En lugar de Safe Kids
choose-chosen = Elegido: { $name }
