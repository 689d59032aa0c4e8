### Palabras para assets/devices.toml, por id, y la hoja para los otros dispositivos.

devices-qr = { $device }: ayuda para desinstalar aplicaciones
devices-read = Leído el { $date }.
devices-not-read = Conocemos esta dirección por otros, y no leímos la página misma ({ $date }).
devices-sheet-headline = Kaspersky en sus otros dispositivos
devices-sheet-lead = La guardó Safe Passage el { $date }. Lleve esta hoja a cada dispositivo. Apunte la cámara de un teléfono al cuadrado para abrir la página de ayuda.

device-windows = Equipos con Windows
device-windows-find = Abra Configuración y después Aplicaciones. Busque en la lista Kaspersky y UltraAV.
device-windows-how =
    Abra Safe Passage en ese equipo. Ayuda a guardar antes contraseñas y archivos.
    O guárdelos a mano. Después abra Configuración, Aplicaciones, elija el programa y elija Desinstalar.
    Reinicie. Después mire en Seguridad de Windows que algo proteja el equipo.
device-mac = Equipos Mac
device-mac-find = Abra la carpeta Aplicaciones. Busque Kaspersky.
device-mac-how =
    Guarde las contraseñas y los archivos que tenga en él.
    Abra Kaspersky. En el menú elija Ayuda, Soporte, Desinstalar. Pide la contraseña del Mac.
    Reinicie. No lo arrastre a la papelera: quedarían partes.
device-android = Teléfonos y tabletas Android
device-android-find = Abra Ajustes y después Aplicaciones. Busque nombres con Kaspersky.
device-android-how =
    Guarde las contraseñas que tenga en ella.
    Mantenga pulsado el icono de la aplicación y elija Desinstalar. Muchas veces basta con eso.
    Si Desinstalar está en gris, la aplicación tiene permisos especiales. Busque en Ajustes «administrador de dispositivos» y «accesibilidad». Desactive Kaspersky en los dos, y pruebe otra vez.
    Eliminar la aplicación no pone fin a lo que paga. Mire sus suscripciones en Google Play.
device-iphone = iPhone y iPad
device-iphone-find = En la pantalla de inicio deslice hacia abajo y escriba Kaspersky.
device-iphone-how =
    Guarde las contraseñas que tenga en ella.
    Mantenga pulsado el icono de la aplicación. Elija Eliminar app y después otra vez Eliminar app.
    Eliminar la aplicación no pone fin a lo que paga. Mire sus suscripciones en el App Store.
device-child = Un dispositivo infantil con Safe Kids
device-child-find = Busque Kaspersky Safe Kids entre las aplicaciones y los programas.
device-child-how =
    Tenga a mano la cuenta de My Kaspersky del padre o de la madre. El dispositivo la pide.
    Abra Safe Kids en el dispositivo infantil y busque allí cómo desinstalarlo.
    En un iPhone o iPad elimine también su perfil, en Ajustes, en General.
    Después ya no pone límites. Configure los que el dispositivo trae de por sí.
device-linux = Equipos con Linux
device-linux-find = Abra el centro de software. Busque Kaspersky y kesl.
device-linux-how =
    Si el equipo es de una empresa, pregunte allí primero.
    Desinstálelo en el centro de software o con el gestor de paquetes.
    Reinicie.
