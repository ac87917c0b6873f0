<promesse-bar class="promesse-bar" data-promesse-bar data-now="{$promesse_bar.now|intval}" data-page="{$promesse_bar.page|escape:'html':'UTF-8'}"{if $promesse_bar.say != 'nothing'} data-say="{$promesse_bar.say|escape:'html':'UTF-8'}" data-all="{$promesse_bar.all|intval}" data-missing="{$promesse_bar.missing|escape:'html':'UTF-8'}"{/if} style="{foreach from=$promesse_bar.style key=name item=colour}--promesse-{$name|escape:'html':'UTF-8'}:{$colour|escape:'html':'UTF-8'};{/foreach}" hidden>
  <p class="promesse-bar__line">
    <svg class="promesse-bar__icon promesse-bar__icon--way" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M2 6h12v10H2zM14 9h4l4 4v3h-8zM4 16h2m4 0h4"/><circle cx="7" cy="17.5" r="1.75"/><circle cx="17.5" cy="17.5" r="1.75"/></svg>
    <svg class="promesse-bar__icon promesse-bar__icon--done" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="9.5"/><path d="m7.5 12.5 3 3 6-7"/></svg>
    <span class="promesse-bar__text" data-promesse-text>{foreach from=$promesse_bar.parts key=place item=part}{if $place % 2}<b>{$part|escape:'html':'UTF-8'}</b>{else}{$part|escape:'html':'UTF-8'}{/if}{/foreach}</span>
  </p>
  <div class="promesse-bar__track" role="progressbar" aria-label="{$promesse_bar.label|escape:'html':'UTF-8'}" aria-valuemin="0" aria-valuemax="100" aria-valuenow="{$promesse_bar.done|intval}" aria-valuetext="{$promesse_bar.sentence|escape:'html':'UTF-8'}" style="--promesse-done:{$promesse_bar.done|intval}%"></div>
  <span class="promesse-bar__spoken" role="status"></span>
</promesse-bar>
{include file='./bar-first-paint.tpl'}
