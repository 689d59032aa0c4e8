### Detrás de «Acerca de»: lo que escribieron otros y las licencias con las que está en el programa.

licences-open = Licencias de otros
licences-headline = Licencias de otros
# $count (Number) - partes del programa
licences-lead = Safe Passage contiene { $count } partes que escribieron otros. Sus licencias lo permiten y piden que se muestren.
licences-foreign = Los textos son de sus autores, por eso no están traducidos.
licences-parts = Todas las partes, cada una con su licencia
licences-standard = Algunas partes no traen el texto de su licencia. Entonces se muestra el texto habitual, y la lista lo indica.
licences-texts = Los textos
# $name (String) - una licencia, o de quién es el texto; $count (Number) - partes con ella
licences-text = { $count ->
    [one] { $name }, para una parte
   *[other] { $name }, para { $count } partes
}
# $name (String) - nombre y versión; $licence (String) - nombre corto de la licencia
licences-part = { $name }: { $licence }
licences-part-standard = { $name }: { $licence } (texto habitual)
cli-licences = Mostrar lo que escribieron otros, con las licencias
