<div class="form-group{if $field.error} has-error{/if}">
  <label class="control-label col-lg-3" for="{$field.id|escape:'html':'UTF-8'}">{$field.label|escape:'html':'UTF-8'}</label>
  <div class="col-lg-9">
    <input type="text" id="{$field.id|escape:'html':'UTF-8'}" name="{$field.name|escape:'html':'UTF-8'}" value="{$field.value|escape:'html':'UTF-8'}" autocomplete="off" class="form-control"{if $field.error} aria-invalid="true" aria-describedby="{$field.id|escape:'html':'UTF-8'}_error"{/if}>
    {if $field.error}<p class="help-block" id="{$field.id|escape:'html':'UTF-8'}_error">{$field.error|escape:'html':'UTF-8'}</p>{/if}
  </div>
</div>
