{if $promesse_state == 'paired'}
  <iframe id="promesse-screens" class="promesse-screens" title="{$promesse_words.frame|escape:'html':'UTF-8'}" data-app="{$promesse_app|escape:'html':'UTF-8'}" data-token-address="{$promesse_token_address|escape:'html':'UTF-8'}"></iframe>
  <p id="promesse-slow" class="alert alert-warning" hidden>{$promesse_words.slow|escape:'html':'UTF-8'}</p>
  <div id="promesse-toast" class="promesse-toast" role="status" aria-live="polite" hidden></div>
{else}
  <div class="panel">
    <p class="alert alert-{if $promesse_state == 'new'}info{else}warning{/if}">{if $promesse_state == 'noRight'}{$promesse_words.noRight|escape:'html':'UTF-8'}{elseif $promesse_state == 'new'}{$promesse_words.notConnected|escape:'html':'UTF-8'}{else}{$promesse_words.moved|escape:'html':'UTF-8'}{/if}</p>
    {if $promesse_state != 'noRight'}
      <a class="btn btn-primary" href="{$promesse_settings|escape:'html':'UTF-8'}">{$promesse_words.settings|escape:'html':'UTF-8'}</a>
    {/if}
  </div>
{/if}
