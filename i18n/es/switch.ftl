### Paso 6.

prepare-headline = Antes de quitar nada
prepare-lead = Un poco de cuidado ahora ahorra horas si algo sale mal. Todavía no se ha cambiado nada.
prepare-download = Descargue { $name } ahora, sin abrir el archivo todavía
prepare-download-text = Se abre en su navegador. Guarde el archivo y ábralo después del reinicio.
prepare-open = Abrir la página de { $name }
prepare-list = ¿Todo listo? Marque lo que ya lo está.
prepare-hows = Cómo se hace cada cosa
prepare-how = Cómo: { $name }
prepare-sheet-text = Si después no hay red, esta hoja ayuda. Guárdela e imprímala, o fotografíela con un teléfono.
prepare-sheet = Guardar la hoja
prepare-not-downloaded = Todavía no ha descargado lo que eligió. Puede seguir, pero tendrá que descargarlo después.

remove-headline = Quitar los programas, uno tras otro
remove-lead = Usted lo hace con los desinstaladores de los propios programas, y nosotros le decimos cada paso. Hasta que empiece, todo se puede cambiar.
remove-headline-begun = Ahora quítelos en este orden
remove-lead-begun = Tómese su tiempo. Cuando no quede ninguno, o si alguno no se deja quitar, dígalo abajo. Hasta entonces no se puede volver atrás.
remove-headline-ended = Quitado, según lo que indicó
remove-lead-ended = Que el desinstalador haya terminado todavía no demuestra nada. Después del reinicio revisamos de nuevo.
remove-headline-failed = No funcionó. No se ha perdido nada.
remove-lead-failed = Ya puede volver atrás. Esto es lo que ayuda ahora.
remove-failed = La desinstalación no terminó bien. Pruebe lo que sigue y empiece de nuevo.
remove-administrator = Usted administra este equipo. Esta es la vía que documenta el fabricante, como texto: primero la protección, al final el agente. Aquí no iniciamos nada.
remove-task = { $number }. { $name }
# $task es el número y el nombre.
remove-task-gone = { $task }: ya no está, según lo que indicó
remove-see = Lo que verá
remove-time = Cuánto tarda
remove-proof = Qué demuestra que terminó
remove-which-are-gone = ¿Cuáles ya no están?
remove-consent = { $count ->
    [one] Quiero quitarlo ahora
   *[other] Quiero quitar los { $count } ahora
}
remove-consent-note = Mi trabajo está guardado y mis cosas están a salvo.
remove-begin = Empezar la desinstalación
remove-done = Ya no queda ninguno
remove-did-not-work = No funcionó
remove-on-that-computer = Este es el inventario de otro equipo. Los pasos se hacen allí.
remove-restart-offered = Si un desinstalador reinicia el equipo, no pasa nada. Después abra Safe Passage de nuevo: sigue desde esta página.

restart-headline = Reinicie el equipo
restart-lead = La desinstalación solo termina con un reinicio. Nosotros nunca reiniciamos por usted.
restart-what-happens = Cierre esta ventana, reinicie el equipo y abra Safe Passage de nuevo. Vuelve a revisar y sigue desde aquí.
restart-what-happens-resume = Cierre esta ventana y reinicie el equipo. Cuando inicie sesión, Safe Passage se abre de nuevo. Vuelve a revisar y sigue desde aquí.
restart-what-happens-there = El que se reinicia es el otro equipo. Mientras tanto puede dejar abierta esta ventana.
restart-resume = Abrir Safe Passage de nuevo después del reinicio
restart-resume-note = Windows lo hace una sola vez, cuando inicie sesión con esta cuenta, y luego lo olvida. Sin esto, lo abre usted.
restart-consent = Ya reinicié el equipo
restart-consent-note = Sin un reinicio los controladores se quedan, y la nueva protección quizá no se deje instalar.
restart-close = Cerrar esta ventana
restart-survey-heading = Un inventario posterior al reinicio
restart-survey-text = Pida un nuevo inventario del mismo equipo y ábralo aquí. Comparamos los dos.
