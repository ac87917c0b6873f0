<!doctype html>
<html lang="{$iso}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{$shop_name|escape}</title><link rel="stylesheet" href="/stand-in/admin.css"></head>
<body class="bo"><header class="bar"><b>{$shop_name|escape}</b><span class="gap"></span><a href="?language=fr" lang="fr"{if $iso == 'fr'} aria-current="true"{/if}>Français</a><a href="?language=en" lang="en"{if $iso == 'en'} aria-current="true"{/if}>English</a></header>
<main class="sheet"><h1>{$words.whoAreYou}</h1>
<div class="card"><div class="row-actions">
{foreach $people as $one}<a class="action" href="/admin/index.php?controller=AdminStockManagement&amp;employee={$one.id_employee}" data-testid="employee-{$one.id_employee}">{$one.firstname|escape} {$one.lastname|escape}, {if $one.id_profile == 1}{$words.administrator}{else}{$words.readOnly}{/if}</a>{/foreach}
</div></div><p class="muted">{$words.standIn}</p></main></body></html>
