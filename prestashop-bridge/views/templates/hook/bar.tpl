<promesse-bar class="promesse-bar" data-promesse-bar data-page="{$promesse_bar.page|escape:'html':'UTF-8'}"{if $promesse_bar.say != 'nothing'} data-say="{$promesse_bar.say|escape:'html':'UTF-8'}" data-all="{$promesse_bar.all|intval}" data-missing="{$promesse_bar.missing|escape:'html':'UTF-8'}"{/if} style="{foreach from=$promesse_bar.style key=name item=colour}--promesse-{$name|escape:'html':'UTF-8'}:{$colour|escape:'html':'UTF-8'};{/foreach}" hidden>
  <p class="promesse-bar__line">
    <span class="promesse-bar__text" data-promesse-text>{foreach from=$promesse_bar.parts key=place item=part}{if $place % 2}<b>{$part|escape:'html':'UTF-8'}</b>{else}{$part|escape:'html':'UTF-8'}{/if}{/foreach}</span>
  </p>
  <div class="promesse-bar__track" role="progressbar" aria-label="{$promesse_bar.label|escape:'html':'UTF-8'}" aria-valuemin="0" aria-valuemax="100" aria-valuenow="{$promesse_bar.done|intval}" style="--promesse-done:{$promesse_bar.done|intval}%"></div>
</promesse-bar>
{include file='./bar-first-paint.tpl'}
