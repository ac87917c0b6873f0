<?php

global $_MODULE;
$_MODULE = [];

$_MODULE['<{promesse}prestashop>promesse_b70ca30ff965be794ea73133e4e6a88d'] = 'Garde un stock juste entre vos boutiques et arrête les annonces de ce qui est épuisé.';
$_MODULE['<{promesse}prestashop>promesse_99c3969dae8116b360a74845cfeab505'] = 'La boutique est déconnectée et le module oublie ses clés. Désinstaller ?';
$_MODULE['<{promesse}prestashop>promessewords_e20896d3150b6b296a72c588f20922c3'] = 'Connexion à Promesse';
$_MODULE['<{promesse}prestashop>promessewords_50649efe218912c849d1468df6382aca'] = 'Cette boutique n’est pas encore connectée.';
$_MODULE['<{promesse}prestashop>promessewords_a9b0c3ca30fb31b847c296d69f298b24'] = 'Cette boutique est connectée.';
$_MODULE['<{promesse}prestashop>promessewords_2bf9161d59e2a2529923c7dc571d8fb0'] = 'Cette boutique a déménagé, ou c’est une copie d’une boutique connectée. Rien n’est envoyé ni écrit tant que vous ne l’avez pas reconnectée.';
$_MODULE['<{promesse}prestashop>promessewords_d90f3a3504ce885b98911aa50a33a404'] = 'La clé de cette boutique n’est plus lisible. Reconnectez-la.';
$_MODULE['<{promesse}prestashop>promessewords_4db62bfa31acf19a8de7c95c880e79f7'] = 'Choisissez une boutique en haut de la page : chaque boutique se connecte séparément.';
$_MODULE['<{promesse}prestashop>promessewords_66d143034662ea94259467c40bf014a3'] = 'Adresse de cette boutique';
$_MODULE['<{promesse}prestashop>promessewords_c2e941c74447e532d4dc93ebcd80c87f'] = 'Connectée depuis';
$_MODULE['<{promesse}prestashop>promessewords_1bd79bd998cc7813918ad7b1ba692707'] = 'Dernier message arrivé';
$_MODULE['<{promesse}prestashop>promessewords_a148eb5d85b3077cfd0002e164dd351b'] = 'Changements en attente';
$_MODULE['<{promesse}prestashop>promessewords_39b0ee73d7f3fd4086420e4fcec0fca8'] = 'Le plus ancien attend depuis';
$_MODULE['<{promesse}prestashop>promessewords_126e403b14cae1463d494ec1e43ec3c8'] = 'Dernière réponse de Promesse';
$_MODULE['<{promesse}prestashop>promessewords_c7561db7a418dd39b2201dfe110ab4a4'] = 'jamais';
$_MODULE['<{promesse}prestashop>promessewords_c13e56ab17c8b2dca2f4677038dd0b0c'] = 'Code à usage unique';
$_MODULE['<{promesse}prestashop>promessewords_3da98a9880a6ebb34675ea799916b74e'] = 'Seulement pour rejoindre un compte existant : Promesse affiche le code dans ses paramètres. Laissez vide pour ouvrir un nouveau compte.';
$_MODULE['<{promesse}prestashop>promessewords_5fbd254f47992ead017c4472d7e1aa50'] = 'Connecter cette boutique';
$_MODULE['<{promesse}prestashop>promessewords_347c13f3503c5e639fafc100ae39e16a'] = 'Reconnecter cette boutique';
$_MODULE['<{promesse}prestashop>promessewords_1bd3582ab19d838695ea592a66510ed9'] = 'Déconnecter cette boutique';
$_MODULE['<{promesse}prestashop>promessewords_660fc9e01f52fb7f8a715e51167c4f8d'] = 'Tester la connexion';
$_MODULE['<{promesse}prestashop>promessewords_fdae47a7dc2be0ca39d6eaef415f393e'] = 'Tâche planifiée';
$_MODULE['<{promesse}prestashop>promessewords_24f66f39239df7d8ef808ffeb7ada32e'] = 'Les changements partent juste après chaque page. Faites aussi appeler cette adresse chaque minute, pour que rien n’attende le visiteur suivant :';
$_MODULE['<{promesse}prestashop>promessewords_57a471d9d611e4b989c6d0dab806a07c'] = 'Ouvrir Promesse';
$_MODULE['<{promesse}prestashop>promessewords_158ac50d7fd4bcb53a8b1c2e07982064'] = 'La boutique est connectée.';
$_MODULE['<{promesse}prestashop>promessewords_c632ffd1ccfdfbf2e5a78b36df7aa39e'] = 'La boutique a rejoint votre compte.';
$_MODULE['<{promesse}prestashop>promessewords_fdbe2ffa486e35621c5699a697db858b'] = 'La boutique est déconnectée.';
$_MODULE['<{promesse}prestashop>promessewords_33c11e28be163a13e7b06dccdb3346be'] = 'Promesse répond.';
$_MODULE['<{promesse}prestashop>promessewords_8140a62aefa1b8aeddf18fed3266c06e'] = 'Promesse n’a pas répondu. Les changements attendent, aucun n’est perdu.';
$_MODULE['<{promesse}prestashop>promessewords_e6f25e38b035b3ee192c6d3b29dea6a9'] = 'Promesse n’a pas répondu. Réessayez dans quelques minutes.';
$_MODULE['<{promesse}prestashop>promessewords_6ec5706c7db0c92ae54deed429aab9a8'] = 'Promesse n’a pas pu joindre cette boutique à son adresse. L’adresse doit être publique et répondre en https.';
$_MODULE['<{promesse}prestashop>promessewords_dec7e9b7c5f506953f1b908407a856da'] = 'Le compte de cette boutique en a une autre. Pour y revenir, demandez un code à usage unique dans ses paramètres et connectez-vous avec lui.';
$_MODULE['<{promesse}prestashop>promessewords_e37432c63cafb9c76e8b0b30ebb19d14'] = 'Ce code n’est pas connu, ou il a déjà servi. Demandez-en un nouveau dans les paramètres de Promesse.';
$_MODULE['<{promesse}prestashop>promessewords_977c5eb5c2a1acb30cbe4d5671b000bf'] = 'La réponse n’a pas pu être lue. Mettez le module à jour, puis réessayez.';
$_MODULE['<{promesse}prestashop>promessewords_4bd7ea18ae9dd368e9aeb18636a92082'] = 'Le PHP de cette boutique ne peut pas créer de clé : il lui faut l’extension openssl.';
$_MODULE['<{promesse}prestashop>promessewords_3b81e6c11222bcd3c25a0c228a6bc6dd'] = 'Écrans de Promesse';
$_MODULE['<{promesse}prestashop>promessewords_dfc6c959391acee717039fd2094fbe24'] = 'Connectez d’abord cette boutique : Promesse s’ouvrira ici.';
$_MODULE['<{promesse}prestashop>promessewords_c6774196c2f82435a0f976ac12edc40c'] = 'Cette boutique a déménagé, ou c’est une copie d’une boutique connectée. Reconnectez-la pour ouvrir Promesse.';
$_MODULE['<{promesse}prestashop>promessewords_f733a9901de4d617c0243c4c38d024ca'] = 'Votre profil ne permet pas de voir cette page. Un administrateur peut le changer dans les permissions.';
$_MODULE['<{promesse}prestashop>promessewords_0718161f89bf19eb34fa20c582b28ef8'] = 'Aller aux paramètres de connexion';
$_MODULE['<{promesse}prestashop>promessewords_353d961f1d15bf6955143b817562bac1'] = 'Promesse ne répond pas. Votre boutique continue comme d’habitude ; les changements attendent, aucun n’est perdu.';

return $_MODULE;
