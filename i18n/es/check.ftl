### Paso 7.

check-looking-headline = Revisando de nuevo
check-headline-protected = Este equipo está protegido.
check-lead-protected = Revisamos de nuevo. En esto nos basamos.
check-headline-partly = Este equipo está protegido en parte.
check-lead-partly = Abajo está lo que falta, con el motivo.
check-headline-unprotected = Todavía nada protege este equipo.
check-lead-unprotected = Instale ahora lo que eligió, o recupere la protección propia del sistema. Después revise de nuevo.
check-headline-unknown = No podemos saber qué protege este equipo.
check-lead-unknown = Eso no significa que no haya nada. Mire en la ventana de su protección.
check-headline-still-there = Sigue ahí.
check-lead-still-there = Eso ocurre a veces, y no se ha perdido nada. Reinicie otra vez, o vuelva atrás y pruebe la otra forma.
check-still-there = Mientras siga ahí el programa anterior, el nuevo quizá no funcione. Por eso no lo damos por terminado.
check-try-again = Probar otra forma
check-stop-here = Parar aquí por hoy
check-protection-heading = Qué protege ahora
check-found-heading = Qué se encontró
check-disagreement = Dos lugares dicen cosas distintas sobre { $name }. Abra su ventana para ver cuál tiene razón.
system-support-until = Recibe actualizaciones de seguridad hasta el { $date }
system-support-ended = Sin actualizaciones de seguridad desde el { $date }. Ningún antivirus lo compensa.
system-support-unknown = No sabemos hasta cuándo recibe actualizaciones de seguridad
badge-support-ended = Sin soporte

clean-up-headline = Poner orden
clean-up-lead = Los archivos que cualquiera puede leer deben borrarse. Lo que dejó el programa anterior no hace daño mientras siga ahí.
clean-up-files-heading = Archivos con contraseñas sin cifrar
clean-up-no-files = En este recorrido no se creó ninguno.
clean-up-file = { $count ->
    [one] Una entrada, legible para cualquiera
   *[other] { $count } entradas, legibles para cualquiera
}
clean-up-delete = Borrar { $file }
badge-deleted = Borrado
badge-readable = Sigue ahí
clean-up-how-sure = ¿Queda borrado del todo?
clean-up-how-sure-text = El archivo ya no está en su carpeta. Pueden quedar copias en un disco SSD, en una carpeta en la nube, en una copia de seguridad o en la papelera de otro programa. Si eso le preocupa, cambie las contraseñas de su correo y de su banco.
clean-up-leftovers-heading = Qué dejó el programa anterior
clean-up-no-leftovers = No encontramos nada más.
clean-up-never-by-hand = Nunca borre a mano sus controladores: el teclado, el ratón y la red pueden dejar de funcionar. Lo adecuado es la herramienta del fabricante.
