{extends file='layout.tpl'}
{block name=body}
<div class="quiet"><h1>{'This page doesn’t exist'|say}</h1><a class="cta" href="/catalogue">{'All products'|say}</a></div>
{/block}
