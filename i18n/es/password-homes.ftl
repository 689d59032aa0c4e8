# Qué hacer con el archivo que escribimos, producto por producto (assets/password-homes.toml).
# Cada paso es una sola acción. Los nombres de los menús son los que muestra el producto.

## En el navegador

password-product-chrome-step-1 = Abra Chrome, escriba chrome://password-manager/settings en la barra de direcciones de arriba y pulse Intro.
password-product-chrome-step-2 = Junto a Importar contraseñas, haga clic en Seleccionar archivo.
password-product-chrome-step-3 = Elija el archivo que escribimos y ábralo.
password-product-chrome-step-4 = Si escribimos más de un archivo, importe los demás de la misma manera.
password-product-chrome-proof = Al final Chrome dice cuántas contraseñas entraron; haga clic en Ver contraseñas, o en Contraseñas a la izquierda, para verlas.
password-product-chrome-limit = Chrome solo admite sitios web con contraseña; las notas y las aplicaciones quedan en la copia cifrada.

password-product-edge-step-1 = Abra Edge y elija Configuración en el menú de los tres puntos.
password-product-edge-step-2 = Busque allí las contraseñas y después Importar contraseñas.
password-product-edge-step-3 = Elija como origen un archivo CSV y abra el archivo que escribimos.
password-product-edge-step-4 = Si escribimos más de un archivo, importe los demás de la misma manera.
password-product-edge-proof = Abra las contraseñas en la configuración de Edge: sus sitios están en la lista.
password-product-edge-limit = Edge solo admite sitios web con contraseña; las notas y las aplicaciones quedan en la copia cifrada.

password-product-brave-step-1 = Abra Brave, escriba brave://password-manager/settings en la barra de direcciones de arriba y pulse Intro.
password-product-brave-step-2 = Junto a Importar contraseñas, haga clic en Seleccionar archivo.
password-product-brave-step-3 = Elija el archivo que escribimos y ábralo.
password-product-brave-step-4 = Si escribimos más de un archivo, importe los demás de la misma manera.
password-product-brave-proof = Haga clic en Contraseñas, a la izquierda de la misma página: sus sitios están en la lista.
password-product-brave-limit = Brave solo admite sitios web con contraseña; las notas y las aplicaciones quedan en la copia cifrada.

password-product-opera-step-1 = Abra Opera y abra su configuración.
password-product-opera-step-2 = Busque allí las contraseñas y después Importar.
password-product-opera-step-3 = Elija el archivo que escribimos y ábralo.
password-product-opera-step-4 = Si escribimos más de un archivo, importe los demás de la misma manera.
password-product-opera-proof = Abra las contraseñas en la configuración de Opera: sus sitios están en la lista.
password-product-opera-limit = Opera solo admite sitios web con contraseña; las notas y las aplicaciones quedan en la copia cifrada.

password-product-vivaldi-step-1 = Abra Vivaldi y abra su configuración.
password-product-vivaldi-step-2 = Busque las contraseñas en Privacidad y después Importar contraseñas.
password-product-vivaldi-step-3 = Elija el archivo que escribimos y ábralo.
password-product-vivaldi-step-4 = Si escribimos más de un archivo, importe los demás de la misma manera.
password-product-vivaldi-proof = Haga clic en Mostrar contraseñas guardadas, en Privacidad: sus sitios están en la lista.
password-product-vivaldi-limit = Vivaldi solo admite sitios web con contraseña; las notas y las aplicaciones quedan en la copia cifrada.

password-product-firefox-step-1 = Abra Firefox en el equipo, escriba about:logins en la barra de direcciones de arriba y pulse Intro.
password-product-firefox-step-2 = Abra el menú de los tres puntos, arriba a la derecha de la página.
password-product-firefox-step-3 = Elija Importar desde un archivo.
password-product-firefox-step-4 = Elija el archivo que escribimos y haga clic en Importar.
password-product-firefox-proof = Firefox dice cuántas contraseñas añadió y las muestra a la izquierda de la misma página.
password-product-firefox-limit = Firefox guarda el sitio, el nombre de usuario y la contraseña; los nombres, los comentarios, las notas y las aplicaciones quedan en la copia cifrada.

password-product-safari-step-1 = En un Mac con macOS 15 o posterior, abra la aplicación Contraseñas. Safari usa las contraseñas que hay en ella.
password-product-safari-step-2 = Elija Archivo en la barra de menús y después Importar contraseñas desde archivo. Puede llamarse Importar contraseñas.
password-product-safari-step-3 = Elija el archivo que escribimos y confirme la importación.
password-product-safari-proof = La aplicación Contraseñas muestra sus sitios, y Safari los ofrece donde usted inicia sesión.
password-product-safari-limit = Solo entran sitios web con contraseña, y una entrada sin nombre de usuario puede quedar fuera; las notas y las aplicaciones quedan en la copia cifrada.

## En el teléfono

password-product-apple-passwords-step-1 = En un Mac con macOS 15 o posterior, abra la aplicación Contraseñas.
password-product-apple-passwords-step-2 = Elija Archivo en la barra de menús y después Importar contraseñas desde archivo. Puede llamarse Importar contraseñas.
password-product-apple-passwords-step-3 = Elija el archivo que escribimos y confirme la importación.
password-product-apple-passwords-proof = La aplicación Contraseñas muestra sus sitios, y también la del iPhone cuando iCloud los haya llevado allí.
password-product-apple-passwords-limit = Solo entran sitios web con contraseña, y una entrada sin nombre de usuario puede quedar fuera; las notas y las aplicaciones quedan en la copia cifrada.

password-product-apple-passwords-iphone-step-1 = Lleve el archivo que escribimos al iPhone, a la aplicación Archivos. No lo envíe por correo ni por chat.
password-product-apple-passwords-iphone-step-2 = Abra Ajustes en el iPhone, después Apps, después Safari, y busque Importar.
password-product-apple-passwords-iphone-step-3 = Elija el archivo y confirme la importación.
password-product-apple-passwords-iphone-step-4 = Elimine el archivo en el iPhone, y elimínelo otra vez entre los eliminados recientemente.
password-product-apple-passwords-iphone-proof = Abra la aplicación Contraseñas en el iPhone: sus sitios están en la lista.
password-product-apple-passwords-iphone-limit = No todos los iPhone lo ofrecen, y un Mac es el camino más seguro; las notas y las aplicaciones quedan en la copia cifrada.

password-product-google-password-manager-step-1 = Abra passwords.google.com en un navegador del equipo e inicie sesión en su cuenta de Google.
password-product-google-password-manager-step-2 = Haga clic en la rueda dentada, arriba a la derecha.
password-product-google-password-manager-step-3 = Haga clic en Importar y después en Seleccionar archivo.
password-product-google-password-manager-step-4 = Elija el archivo que escribimos y confirme la importación.
password-product-google-password-manager-step-5 = Si escribimos más de un archivo, importe los demás de la misma manera.
password-product-google-password-manager-proof = La lista de passwords.google.com muestra sus sitios, y Chrome en su teléfono también.
password-product-google-password-manager-limit = Google solo admite sitios web con contraseña; las notas y las aplicaciones quedan en la copia cifrada.

## En un gestor de contraseñas

password-product-bitwarden-step-1 = Abra vault.bitwarden.com en un navegador, o vault.bitwarden.eu si su cuenta es europea, e inicie sesión.
password-product-bitwarden-step-2 = Elija Herramientas y después Importar.
password-product-bitwarden-step-3 = Como formato del archivo, elija Bitwarden (json).
password-product-bitwarden-step-4 = Haga clic en Elegir archivo y abra el archivo que escribimos.
password-product-bitwarden-step-5 = Haga clic en Importar una sola vez. Una segunda importación repetiría todas las entradas.
password-product-bitwarden-proof = En su caja fuerte hay carpetas nuevas cuyo nombre empieza por «De Kaspersky», con sus entradas y notas dentro.

password-product-1password-step-1 = Inicie sesión en 1Password.com en un navegador del equipo.
password-product-1password-step-2 = Haga clic en su nombre, arriba a la derecha, y después en Importar.
password-product-1password-step-3 = Elija Otro como lugar del que vienen sus datos.
password-product-1password-step-4 = Elija el archivo que escribimos y mire los nombres de las columnas.
password-product-1password-step-5 = Si son correctos, confirme la importación.
password-product-1password-proof = Abra la bóveda en la que importó: sus entradas están en la lista.
password-product-1password-limit = Las notas llegan como inicios de sesión que solo tienen un título y un texto.

password-product-proton-pass-step-1 = Abra Proton Pass en el equipo, como programa o en pass.proton.me en un navegador.
password-product-proton-pass-step-2 = Abra Configuración y después Importar.
password-product-proton-pass-step-3 = Elija CSV genérico, el último de la lista.
password-product-proton-pass-step-4 = Elija el archivo que escribimos y confirme la importación.
password-product-proton-pass-proof = Proton Pass dice cuántos elementos entraron y los muestra entre todos los elementos.
password-product-proton-pass-limit = Las notas llegan como inicios de sesión que solo tienen un título y un texto.

password-product-dashlane-step-1 = Abra Dashlane en un navegador del equipo, pero no en Safari, e inicie sesión.
password-product-dashlane-step-2 = Abra Mi cuenta y busque Importar.
password-product-dashlane-step-3 = Elija como origen un archivo CSV y abra el archivo que escribimos.
password-product-dashlane-step-4 = Mire lo que muestra Dashlane y confirme.
password-product-dashlane-proof = Abra la lista de inicios de sesión en Dashlane: sus entradas están allí.
password-product-dashlane-limit = La importación solo admite inicios de sesión; busque cada una de sus notas y copie a mano lo que falte.

password-product-nordpass-step-1 = Abra NordPass en el equipo y haga clic en la rueda dentada, arriba a la izquierda.
password-product-nordpass-step-2 = Baje hasta Importar y haga clic en Importar elementos (Import Items).
password-product-nordpass-step-3 = Elija Hoja de cálculo (Spreadsheet).
password-product-nordpass-step-4 = Elija buscar un archivo CSV y abra el archivo que escribimos.
password-product-nordpass-step-5 = Mire la lista y haga clic en Importar.
password-product-nordpass-proof = NordPass muestra sus contraseñas en Contraseñas y sus notas en Notas seguras.

password-product-lastpass-step-1 = Inicie sesión en LastPass en un navegador del equipo.
password-product-lastpass-step-2 = Busque Opciones avanzadas y después Importar.
password-product-lastpass-step-3 = Elija como origen un archivo CSV genérico y abra el archivo que escribimos.
password-product-lastpass-proof = Abra todos los elementos en LastPass: sus entradas y notas están en la lista.

password-product-keepassxc-step-1 = Abra KeePassXC y elija abrir una base de datos existente.
password-product-keepassxc-step-2 = Elija el archivo cifrado que escribimos.
password-product-keepassxc-step-3 = Escriba la contraseña que eligió para el archivo y confirme.
password-product-keepassxc-step-4 = Guarde el archivo en un lugar seguro y haga una segunda copia. KeePassXC trabaja en este mismo archivo.
password-product-keepassxc-proof = KeePassXC muestra grupos para sitios web, aplicaciones, otras cuentas y notas, con sus entradas dentro.

## En un archivo cifrado

password-product-keepassxc-file-step-1 = Abra KeePassXC y elija abrir una base de datos existente.
password-product-keepassxc-file-step-2 = Elija el archivo cifrado que escribimos.
password-product-keepassxc-file-step-3 = Escriba la contraseña que eligió para el archivo y confirme.
password-product-keepassxc-file-step-4 = Guarde el archivo en un lugar seguro y haga una segunda copia. KeePassXC trabaja en este mismo archivo.
password-product-keepassxc-file-proof = KeePassXC muestra grupos para sitios web, aplicaciones, otras cuentas y notas, con sus entradas dentro.

password-product-keepass-step-1 = Abra KeePass, versión 2, y elija Archivo y después Abrir.
password-product-keepass-step-2 = Elija el archivo cifrado que escribimos.
password-product-keepass-step-3 = Escriba la contraseña que eligió para el archivo y confirme.
password-product-keepass-step-4 = Guarde el archivo en un lugar seguro y haga una segunda copia. KeePass trabaja en este mismo archivo.
password-product-keepass-proof = KeePass muestra grupos para sitios web, aplicaciones, otras cuentas y notas, con sus entradas dentro.

password-product-strongbox-step-1 = Lleve el archivo cifrado que escribimos al iPhone o al Mac, por ejemplo por cable o por su almacenamiento en línea.
password-product-strongbox-step-2 = Abra Strongbox y busque cómo añadir una base de datos existente.
password-product-strongbox-step-3 = Elija el archivo.
password-product-strongbox-step-4 = Escriba la contraseña que eligió para el archivo y confirme.
password-product-strongbox-step-5 = Guarde el archivo en un lugar seguro y haga una segunda copia. Strongbox trabaja en este mismo archivo.
password-product-strongbox-proof = Strongbox muestra grupos para sitios web, aplicaciones, otras cuentas y notas, con sus entradas dentro.

password-product-keepassium-step-1 = Lleve el archivo cifrado que escribimos al iPhone, por ejemplo por cable o por su almacenamiento en línea.
password-product-keepassium-step-2 = Abra KeePassium y elija añadir una base de datos que ya tiene.
password-product-keepassium-step-3 = Elija el archivo en la lista de sus archivos.
password-product-keepassium-step-4 = Escriba la contraseña que eligió para el archivo y confirme.
password-product-keepassium-step-5 = Guarde el archivo en un lugar seguro y haga una segunda copia. KeePassium trabaja en este mismo archivo.
password-product-keepassium-proof = KeePassium muestra grupos para sitios web, aplicaciones, otras cuentas y notas, con sus entradas dentro.

password-product-keepassdx-step-1 = Lleve el archivo cifrado que escribimos al teléfono, por ejemplo por cable o por su almacenamiento en línea.
password-product-keepassdx-step-2 = Abra KeePassDX y elija Abrir base de datos existente.
password-product-keepassdx-step-3 = Elija el archivo.
password-product-keepassdx-step-4 = Escriba la contraseña que eligió para el archivo y confirme.
password-product-keepassdx-step-5 = Guarde el archivo en un lugar seguro y haga una segunda copia. KeePassDX trabaja en este mismo archivo.
password-product-keepassdx-proof = KeePassDX muestra grupos para sitios web, aplicaciones, otras cuentas y notas, con sus entradas dentro.

password-product-keepass2android-step-1 = Lleve el archivo cifrado que escribimos al teléfono, por ejemplo por cable o por su almacenamiento en línea.
password-product-keepass2android-step-2 = Abra Keepass2Android y elija abrir un archivo o una base de datos.
password-product-keepass2android-step-3 = Elija el archivo.
password-product-keepass2android-step-4 = Escriba la contraseña que eligió para el archivo y confirme.
password-product-keepass2android-step-5 = Guarde el archivo en un lugar seguro y haga una segunda copia. Keepass2Android trabaja en este mismo archivo.
password-product-keepass2android-proof = Keepass2Android muestra grupos para sitios web, aplicaciones, otras cuentas y notas, con sus entradas dentro.
