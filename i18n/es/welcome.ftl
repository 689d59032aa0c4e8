### Paso 1 y «Acerca de».

welcome-headline = De Kaspersky a otra protección, con calma y sin perder nada.
welcome-lead = Revisamos este equipo, ponemos a salvo lo que es suyo y le acompañamos hacia otra protección. Nada cambia hasta que usted lo diga.
welcome-for-whom = ¿Para quién es?
welcome-for-this-computer = Para este equipo
welcome-for-this-computer-note = El que está usando ahora.
welcome-helping = Ayudo a otra persona
welcome-helping-note = Vea lo que esa persona guardó de su equipo, o siéntense juntos delante de él.
welcome-country = ¿Dónde se usa el equipo?
welcome-us-person = La norma alcanza también a las personas estadounidenses en el extranjero. ¿Es usted una de ellas?
welcome-us-person-note = Los ciudadanos y residentes de Estados Unidos lo son vivan donde vivan. No tiene que responder, y la respuesta no sale de este equipo.
welcome-us-person-no-answer = Prefiero no decirlo
welcome-us-person-no = No
welcome-us-person-yes = Sí
welcome-looks = Revisa, y pregunta antes de hacer otra cosa
welcome-looks-note = Revisar no cambia nada y no necesita permisos de administrador.
welcome-stays-here = Nada sale de este equipo
welcome-stays-here-note = Este programa no abre ninguna conexión. Una página se abre en su navegador solo cuando usted pulsa su nombre.
welcome-nobody-calls = Nadie de Safe Passage le llamará nunca
welcome-nobody-calls-note = Si alguien llama por su antivirus y dice que es de los nuestros, cuelgue.
welcome-looked-at = ¿Qué revisa?
welcome-looked-at-text = Revisa los nombres de los programas instalados, de los servicios y de los programas en ejecución, las carpetas donde están los programas de seguridad, las extensiones del navegador y el estado de la protección que muestra el sistema. Guarda solo lo que pertenece a programas de seguridad. No abre sus documentos ni sus contraseñas, salvo que usted le dé una exportación.
welcome-never-does = Nunca detiene otro programa, ni borra archivos de otro programa, ni reinicia el equipo, ni cambia un ajuste de su protección.
independent = Safe Passage es independiente de Kaspersky, de Microsoft, de todo fabricante y de todo gobierno. No es asesoramiento jurídico. Es gratuito, y nadie gana nada con lo que usted elija.

about-headline = Acerca de Safe Passage
about-lead = Un programa que ayuda a dejar los programas de seguridad de Kaspersky sin perder lo propio.
about-names = Los nombres de productos pertenecen a sus propietarios.
about-promises = Nada sale de este equipo. Nadie de Safe Passage le llamará nunca.
about-looks = Qué revisa
about-facts = En qué se basa
about-facts-text = Las fechas se comprobaron por última vez el { $timeline }; las alternativas, el { $providers }; las formas de desinstalar, el { $removal }. Cada dato tiene una fuente, que se ve en su página. Lo que no está confirmado lo indica.
about-licences = Versión y licencia
about-licences-text = Versión { $version }, con licencia MIT. El tipo de letra es Inter, con la SIL Open Font License.
about-close = Cerrar
