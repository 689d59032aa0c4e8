### Palabras de assets/removal.toml, por identificador.

prepare-downloaded = Lo que elegí está descargado
prepare-downloaded-how = El archivo está en este equipo y todavía no se ha abierto.
prepare-offline-sheet = La hoja está impresa o fotografiada
prepare-offline-sheet-how = Después de la desinstalación puede faltar la red durante un rato.
prepare-saved-work = Mi trabajo está guardado
prepare-saved-work-how = La desinstalación termina con un reinicio.
prepare-product-password = Conozco la contraseña de los ajustes de Kaspersky, o no tiene
prepare-product-password-how = La desinstalación puede pedirla. Mire en Configuración si hay protección con contraseña.
prepare-letters-in-a-picture = Puedo leer letras en una imagen, o alguien puede hacerlo por mí
prepare-letters-in-a-picture-how = Si la forma normal falla, la herramienta del fabricante muestra letras en una imagen y le pide que las escriba.

remove-windows-managed-how = Pida que lo quite quien lo administra. Los programas de empresa piden su contraseña.
remove-windows-managed-else = No pruebe otras herramientas en un equipo administrado. Pregunte al administrador.
remove-windows-successor-how = Abra Configuración y después Aplicaciones. Elija el programa y Desinstalar, y siga hasta el final.
remove-windows-successor-else = Solo su propio desinstalador evita que vuelva. Reinicie e inténtelo otra vez.
remove-windows-safe-kids-how = Abra Configuración y después Aplicaciones. Elíjalo y pulse Desinstalar. Pide la cuenta del padre o la madre.
remove-windows-safe-kids-else = Inicie sesión en my.kaspersky.com con la cuenta del padre o la madre y quite el dispositivo de la lista. Después inténtelo otra vez.
remove-windows-app-how = Abra Configuración y después Aplicaciones. Elija el programa y Desinstalar. Donde pregunte qué conservar, conserve solo una bóveda que aún no haya vaciado.
remove-windows-app-else = Reinicie e inténtelo otra vez. Si vuelve a fallar, use la herramienta de limpieza del fabricante.
remove-macos-app-how = Abra Kaspersky. En el menú elija Ayuda, Soporte, Desinstalar. Pide la contraseña de su Mac.
remove-macos-app-else = No lo arrastre a la papelera. Reinicie e inténtelo otra vez.
remove-linux-package-how = Escriba esto en un terminal, o use el centro de software de su sistema. Pide la contraseña de administrador.
remove-linux-package-else = Mire qué dice el administrador de paquetes, resuelva eso primero e inténtelo otra vez.

remove-linux-other-how = Abra el centro de software de su sistema, busque Kaspersky y quítelo. Si no aparece allí, pregunte a quien lo instaló.
remove-linux-other-else = Busque un programa de desinstalación en la carpeta del programa o pregunte a quien lo instaló.

fallback-kavremover = La herramienta de limpieza del fabricante
fallback-kavremover-how = Se llama kavremover y quita lo que deja la forma normal. Muestra letras en una imagen y reinicia el equipo.
fallback-password-reset = Una contraseña de los ajustes olvidada
fallback-password-reset-how = El fabricante tiene una herramienta que la restablece. Solo funciona en el modo seguro de Windows. La contraseña de una bóveda no se puede restablecer.

restart-windows-how = En el menú Inicio elija Reiniciar, no Apagar. Un equipo que solo se apagó puede arrancar con los controladores como estaban.

built-in-windows-how = Abra Seguridad de Windows y después Protección contra virus y amenazas. Si hay otro antivirus registrado pero desactualizado, Windows ofrece activar Microsoft Defender. Actívelo y deje que se actualice.
built-in-windows-else = Si dice que lo administra su organización, puede haber quedado un ajuste del programa anterior. No cambie ajustes a mano. Termine la desinstalación y reinicie: casi siempre Defender vuelve entonces.
built-in-macos-how = El Mac se protege con XProtect. Abra Ajustes del Sistema (o Configuración del Sistema), General, Actualización de software, y active todas las actualizaciones automáticas.
built-in-macos-else = XProtect no tiene ventana propia. Si las actualizaciones están activadas, funciona.

payment-my-kaspersky = My Kaspersky: suscripciones y renovación automática
payment-my-kaspersky-how = Abra las suscripciones, elija la suya y adminístrela. Desactive la renovación automática. Sigue pagada hasta su fin.
payment-bank = Extractos del banco y de la tarjeta
payment-bank-how = Busque, hasta un año atrás, Kaspersky, Nexway o NW, Digital River o DR, Pango y Point Wild.
payment-shop-mail = Correo de la tienda
payment-shop-mail-how = Busque el pedido en su correo. Tiene el número de pedido y un enlace para terminar la renovación. El año siguiente se cobra antes de que termine este.
payment-app-store = Tiendas de aplicaciones en teléfonos y tabletas
payment-app-store-how = Abra las suscripciones en App Store o Google Play. Borrar la aplicación no las termina.
payment-ultraav = La cuenta de UltraAV
payment-ultraav-how = El cobro a los clientes de EE. UU. pasó a UltraAV en septiembre de 2024. Quitar el programa no lo termina.
