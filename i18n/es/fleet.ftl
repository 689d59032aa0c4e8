### Muchos equipos a la vez: archivos para las herramientas que los administran, y una tabla hecha de muchos inventarios.

cli-quiet = No escribir nada: el estado de salida y el inventario guardado lo dicen todo
cli-fleet = Hacer archivos para herramientas que administran muchos equipos, y una tabla de muchos inventarios
cli-fleet-osquery = Escribir un paquete de consultas para osquery que encuentra los mismos productos
cli-fleet-intune = Escribir scripts para la administración de dispositivos que encuentran los mismos productos, informan y no quitan nada
cli-fleet-summary = Leer una carpeta de inventarios, informes y registros en una sola tabla
cli-fleet-folder = La carpeta con los archivos, uno por equipo; las carpetas que contiene también se leen
cli-fleet-format = Forma de la tabla

fleet-pack-products = Una fila por cada producto de este equipo: los de Kaspersky, sus herramientas, lo que usa su motor y lo que ocupó su lugar, con su grado de certeza.
fleet-pack-evidence = Lo que en { $table } es indicio de uno de estos productos, y cuánto dice.

fleet-script-found = Encontrado: { $products }
fleet-script-unread = No se pudieron leer ni los programas instalados ni los servicios, así que nadie puede saberlo.
fleet-script-failed = La revisión de este equipo falló, así que nadie puede saberlo.
fleet-script-written = Guardado: { $path }

fleet-readme-title = Scripts para la administración de dispositivos
fleet-readme-what = Los dos scripts buscan productos de Kaspersky en un equipo con Windows. Funcionan en Windows PowerShell 5.1, en 32 y 64 bits. Leen las dos vistas del registro.
fleet-readme-never = Solo miran e informan. No quitan nada, no detienen nada, no cambian ningún ajuste y no abren ninguna conexión. La desinstalación queda en manos de una persona: antes hay que guardar algunas cosas del equipo.
fleet-readme-detect = detect.ps1
fleet-readme-detect-text = Termina con el estado 1 y una línea cuando hay un producto de Kaspersky, o cuando nadie puede saberlo. Termina con 0 y sin línea cuando no hay ninguno.
fleet-readme-detect-not = Aquí no cuentan los restos, las herramientas que se ejecutan una vez ni los productos de otros con el motor de Kaspersky, y tampoco UltraAV. El informe los incluye.
fleet-readme-report = report.ps1
fleet-readme-report-text = Guarda lo encontrado como un inventario con el nombre del equipo, en ProgramData, dentro de Safe Passage\Fleet. Si Safe Passage está en Archivos de programa, dentro de Safe Passage, mira con más detalle en lugar del script. Si lo ejecuta una persona con su sesión, el script guarda en la carpeta de esa persona, y abre Safe Passage si está.
fleet-readme-report-again = Los productos siguen ahí después. Por eso la detección que sigue los encuentra otra vez, e Intune dice que el problema volvió. Es lo que debe ocurrir.
fleet-readme-intune = En Intune
fleet-readme-intune-steps =
    1. Abra Dispositivos, luego Correcciones, y cree un paquete de scripts.
    2. Elija detect.ps1 como script de detección y report.ps1 como script de corrección.
    3. Deje en No la ejecución con las credenciales de la sesión y la comprobación de la firma del script.
    4. Asigne el paquete a un grupo de equipos.
fleet-readme-other = En otras herramientas
fleet-readme-other-text = Ejecute detect.ps1 y mire su estado de salida. En Configuration Manager, úselo como script que encuentra lo que no cumple. No sirve de regla de detección para una aplicación Win32 en Intune: allí, 0 con una línea significa que la aplicación está.
fleet-readme-summary = Reúna los inventarios en una carpeta y haga de ellos una tabla: safe-passage fleet summary CARPETA --format html --output ARCHIVO

fleet-no-folder-do = Indique una carpeta que contenga inventarios, informes o registros y que usted pueda leer.
fleet-folder-not-read = No se pudo leer la carpeta: { $path }
fleet-no-files = No hay ningún archivo en { $path }.
fleet-reading = { $done } de { $all } archivos leídos
fleet-written = { $read ->
    [one] Hay un equipo en la tabla: { $path }
   *[other] Hay { $read } equipos en la tabla: { $path }
}
fleet-written-skipped = { $count ->
    [one] Se dejó fuera un archivo:
   *[other] Se dejaron fuera { $count } archivos:
}
fleet-skipped-file = { $file } – { $reason }
fleet-skipped-not-opened = no se pudo abrir
fleet-skipped-too-large = demasiado grande
fleet-skipped-empty = vacío
fleet-skipped-not-text = no es un texto
fleet-skipped-newer = escrito por una versión posterior
fleet-skipped-damaged = dañado
fleet-skipped-unreadable = no se pudo leer hasta el final
fleet-skipped-no-survey = no contiene ningún inventario
fleet-skipped-summary = una tabla hecha antes

fleet-title = Kaspersky en estos equipos
fleet-lead = { $read ->
    [one] Se leyó un equipo, y
   *[other] Se leyeron { $read } equipos, y
} { $skipped ->
    [0] no se dejó fuera ningún archivo.
    [one] se dejó fuera un archivo.
   *[other] se dejaron fuera { $skipped } archivos.
} Las antigüedades son a fecha de { $date }.
fleet-by-situation = Equipos por situación
fleet-by-product = Equipos por producto
fleet-by-product-note = Lo que está o puede estar. Un equipo con varios productos cuenta en cada uno. Los restos no cuentan.
fleet-by-age = Equipos por antigüedad de las bases de datos de Kaspersky
fleet-by-age-note = Las bases de datos de más de siete días se consideran desactualizadas.
fleet-nothing = Ninguno de estos equipos lo tiene.
fleet-plot-described = La tabla bajo el gráfico tiene los mismos números.
fleet-computers = Equipos
fleet-share = Parte
fleet-percent = { $percent } %
fleet-age-week = Hasta 7 días
fleet-age-month = De 8 a 30 días
fleet-age-quarter = De 31 a 90 días
fleet-age-year = De 91 a 365 días
fleet-age-older = Más de un año
fleet-age-unknown = No se sabe
fleet-age-no-engine = Sin protección de Kaspersky
fleet-lines = Cada equipo
fleet-lines-show = { $count ->
    [one] Mostrar la línea
   *[other] Mostrar { $count } líneas
}
fleet-column-file = Archivo
fleet-column-situation = Situación
fleet-column-products = Productos
fleet-column-update = Última actualización
fleet-skipped = Archivos que se dejaron fuera
