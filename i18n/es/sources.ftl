# Nombres de los lugares donde mira el programa, como elementos de una lista.
source-system = El sistema operativo
source-management = Quién administra este equipo
source-installed-programs = Programas instalados
source-services = Servicios de Windows
source-drivers = Controladores
source-processes = Programas en ejecución
source-files = Archivos y carpetas conocidos
source-registry = Base de datos de configuración de Windows (Registro)
source-security-center = Seguridad de Windows
source-defender = Microsoft Defender
source-packages = Paquetes instalados
source-units = Servicios del sistema
source-flatpak = Aplicaciones de Flatpak
source-snap = Paquetes de Snap
source-applications = Aplicaciones
source-system-extensions = Extensiones del sistema
source-launch-items = Programas que se inician por sí mismos
source-browser-extensions = Extensiones del navegador
source-certificates = Certificados de confianza
source-databases = Fechas de las bases de datos de virus
source-network = La configuración de la red
source-lines = Líneas del registro

# Por qué no se pudo leer un lugar. Cada frase sigue al nombre del lugar.
reason-permission = Su cuenta no tiene permiso para leer esto. El equipo no tiene ningún problema.
reason-not-available = En este equipo no hay nada que pueda responder aquí.
reason-timed-out = No hubo respuesta a tiempo.
reason-cancelled = La revisión se canceló antes de leer esto.
reason-not-understood = Hubo una respuesta, pero el programa no pudo interpretarla.
reason-cut-short = Contiene más de lo que se pudo leer. El resto no se revisó.
reason-failed = No se pudo leer esto.

# $source es el nombre de un lugar de los de arriba.
look-progress-source = Revisado: { $source }

# Al abrir inventarios guardados antes.
survey-file-not-opened = No se pudo abrir el archivo { $path }. Compruebe que sigue ahí y que usted puede leerlo.
survey-file-too-large = El archivo es más grande de lo que debería ser un inventario o un registro: { $path }
survey-file-newer = Una versión posterior de este programa guardó el archivo { $path }. Ábralo con esa versión.
survey-file-none = No se eligió ningún archivo. Elija un inventario guardado.
survey-file-reading = Leyendo el archivo: { $read } de { $whole } MB
survey-file-reading-on = Leyendo el archivo: { $read } MB hasta ahora
survey-file-given-up = Se detuvo la lectura del archivo. Vuelva a abrirlo cuando quiera continuar.
