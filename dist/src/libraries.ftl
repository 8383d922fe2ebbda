The libraries in lib/, each with its licence. The jars are as their makers published them; most hold the text of
their licence, and notices where there are any, in META-INF/. Texts that a jar does not hold stand beside this file.
Where a library offers several licences, any of them may be chosen. What the page in jejak-web holds of others is named in
page-licences.txt, with the texts.

<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
${library.name}
  ${library.groupId}:${library.artifactId}:${library.version}<#if library.url??>, ${library.url}</#if>
  <#list entry.getValue() as licence>${licence}<#sep> or </#sep></#list>
</#list>
