{extends file='layout.tpl'}
{block name=body}
<div class="quiet"><h1>{'Thank you for your order'|say}</h1><p>{$order}</p><a class="cta" href="/catalogue">{'Continue'|say}</a></div>
{/block}
