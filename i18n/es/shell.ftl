### La ventana y las palabras que usan todas las páginas.
### Un botón termina en puntos suspensivos solo cuando pide algo más antes de actuar.

language-name = Español
program-name = Safe Passage
# Título de la ventana. $step es el nombre del paso.
window-title = Safe Passage: { $step } (página { $number })
language = Idioma
text-size = Tamaño del texto { $percent } %
text-size-menu = Tamaño del texto
appearance = Aspecto
menu = Menú
page-in-browser = Abrir en el navegador
appearance-system = Como el sistema
appearance-light = Claro
appearance-dark = Oscuro
appearance-contrast = Contraste alto
page-number = Página { $number }
about = Acerca de

step-welcome = Bienvenida
step-look = Revisar
step-know = Informarse
step-take-out = Poner a salvo
step-choose = Elegir
step-switch = Cambiar
step-check = Comprobar
step-done = Listo

step-state-done = hecho
step-state-current = está aquí
step-state-ahead = pendiente
step-state-skipped = no hace falta en su caso
# Lo que dice un lector de pantalla de un paso de la lista.
step-spoken = Paso { $number }: { $name }, { $state }
# Encima de la página, en una ventana estrecha.
step-line = Paso { $number } de 8: { $name }

back = Atrás
copy = Copiar
choose-file = Elegir un archivo…
source = De dónde viene esto
if-it-does-not-work = Si no funciona
open-settings = Abrir la lista de aplicaciones
open-settings-page = Abrir esta página de Configuración
open-built-in = Abrir Seguridad de Windows

# El botón principal nombra la página que sigue.
next-welcome = Empezar
next-look = Revisar este equipo
next-protect-first = Protegerlo primero
next-know = Ver qué significan las fechas
next-password-home = Poner a salvo mis cosas
next-passwords = Poner a salvo mis contraseñas
next-belongings = Ver qué más es mío
next-settings = Reglas que hice yo
next-payments = Ver qué sigo pagando
next-choose = Ver las alternativas
next-prepare = Prepararme
next-remove = Ir a la desinstalación
next-restart = Continuar con el reinicio
next-check = Comprobar la protección
next-clean-up = Poner orden
next-done = Terminar

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
date-long = { $day } de { $month } de { $year }
date-month = { $month } de { $year }

age-today = hoy
age-days = { $count ->
    [one] hace un día
   *[other] hace { $count } días
}
age-months = { $count ->
    [one] hace un mes
   *[other] hace { $count } meses
}
age-years = { $count ->
    [one] hace un año
   *[other] hace { $count } años
}

# Por qué todavía no se puede seguir. Está encima de los botones.
next-not-while-looking = La revisión sigue en curso.
next-not-before-look = Primero revise el equipo o abra un inventario.
next-not-before-manages = Diga, por favor, quién decide sobre este equipo.
next-not-before-passwords = Responda, por favor, a la pregunta sobre sus contraseñas.
next-not-before-opened = Abra, por favor, el nuevo lugar, vea allí sus entradas y marque la casilla.
next-not-while-unsure = Aún no lo sabe con certeza. No pasa nada: no se quita nada antes de que lo sepa.
next-not-before-gates = { $count ->
    [one] Queda una pregunta sin responder.
   *[other] Quedan { $count } preguntas sin responder.
}
next-not-before-choice = Elija, por favor, qué protegerá este equipo.
next-not-before-removal = Todavía no se ha quitado nada.
next-not-during-removal = La desinstalación está en curso. Diga cómo terminó.
next-not-before-restart = Marque, por favor, la casilla cuando haya reiniciado.
next-not-while-still-there = Sigue ahí. Vuelva atrás e inténtelo de nuevo, o deténgase aquí.
begin-not-before-gate = Hay una pregunta sin responder: { $gate }. Vuelva al paso 4 para responderla.
begin-not-before-consent = Marque, por favor, la casilla para dar su acuerdo.

# Frases que aparecen sobre una página.
store-not-saved = No se pudo guardar su avance.
store-not-saved-do = Compruebe que haya espacio en el disco. Puede seguir; si cierra, empezará de nuevo.
store-not-readable = No se pudo leer el avance guardado, así que se empieza de nuevo. El archivo no se tocó: { $path }
store-set-aside = No se entendió el avance guardado, así que se empieza de nuevo. El archivo anterior se conservó: { $path }
store-newer = Una versión posterior de este programa guardó un avance que esta versión no entiende. Se conservó, y se empieza de nuevo: { $path }
data-refused = { $reason } En su lugar se usa el incorporado.
data-not-understood = No se pudo usar un archivo de datos; en su lugar está el incorporado: { $file } ({ $detail })
data-not-readable = No se pudo leer un archivo de datos; en su lugar está el incorporado: { $file } ({ $detail })
address-not-opened = Nada en este equipo pudo abrir la página.
address-not-opened-do = Escriba la dirección en un navegador: { $address }
look-not-started = No se pudo empezar la revisión.
look-not-started-do = Cierre algunos programas y vuelva a intentarlo.
work-not-started = No se pudo empezar lo que pidió.
work-not-started-do = Cierre algunos programas y vuelva a intentarlo.
survey-not-read-do = Pida el archivo que guarda Safe Passage, o un registro de un tipo conocido.
file-not-deleted = No se pudo borrar el archivo.
file-not-deleted-do = Cierre los programas que lo usan y vuelva a intentarlo, o bórrelo usted: { $path }
document-saved = Guardado: { $path }
no-file-window = No se pudo abrir la ventana para elegir un archivo.
no-file-window-do = Escriba la ruta del archivo en la línea o arrastre el archivo a esta ventana.
closing-during-removal = Hay una desinstalación en curso.
closing-during-removal-do = Si cierra ahora, el programa revisará de nuevo cuando lo abra. Para cerrarlo de todos modos, ciérrelo otra vez.
resume-not-set = No se pudo pedir a Windows que abra Safe Passage de nuevo.
resume-not-set-do = Reinicie de todos modos y abra usted Safe Passage después. Sus respuestas se conservan.
resume-too-long-do = Safe Passage está en una carpeta cuya ruta es demasiado larga para eso: Windows admite 260 caracteres. Ábralo usted después del reinicio.
resume-not-removed = Puede que Windows todavía abra Safe Passage una vez después del próximo reinicio.
resume-not-removed-do = Eso no se pudo retirar. Si se abre, ciérrelo; no pasa nada más.
dialog-export = La exportación de Kaspersky Password Manager
dialog-settings = Una lista que Kaspersky exportó
dialog-survey = Un inventario o un registro del equipo
dialog-survey-after = Un inventario del mismo equipo después del reinicio
dialog-replacement = La protección que descargó
dialog-removal-tool = La herramienta de Kaspersky que descargó

file-name-receipt = Comprobante de Safe Passage
file-name-devices = Safe Passage para otros dispositivos
file-name-sheet = Hoja de ayuda de Safe Passage
file-name-keep-sheet = Hoja de Safe Passage para conservarlo
file-name-page = Página de Safe Passage
file-name-passwords = Contraseñas de Kaspersky
file-name-settings = Ajustes de Kaspersky
file-name-passwords-for = Contraseñas para { $target }
