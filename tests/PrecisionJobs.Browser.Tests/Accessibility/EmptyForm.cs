using PrecisionJobs.Browser.Tests.Support;

namespace PrecisionJobs.Browser.Tests.Accessibility;

/// <summary>Sends a form that asks for something empty, past the browser's own checks: the server refuses it.</summary>
internal static class EmptyForm
{
    /// <summary>
    /// Empties the page's first form with a required field and sends it by its first button. Looks at the answer: 422,
    /// a summary that has the focus and whose links lead to fields, and nothing for axe to find.
    /// </summary>
    public static async Task SendAsync(Visitor visitor, Look look, string name)
    {
        if (!await visitor.Page.EvaluateAsync<bool>(Empty))
        {
            return;
        }

        var answer = await visitor.Page.RunAndWaitForResponseAsync(
            () => visitor.LeaveByAsync(() => visitor.Page.EvaluateAsync("window.sendEmptied()")),
            response => response.Request is { ResourceType: "document", Method: "POST" });
        if (answer.Status != 422)
        {
            look.Note($"{name} sent empty answers {answer.Status}");
            return;
        }

        foreach (var fault in await visitor.Page.EvaluateAsync<string[]>(Summary))
        {
            look.Note($"{name} sent empty: {fault}");
        }

        await look.AsPhoneAsync(visitor.Page, $"{name} sent empty");
        await visitor.Page.SetViewportSizeAsync(1280, 900);
    }

    private const string Empty = """
        () => {
          const forms = [...document.querySelectorAll('main form[method=post]')];
          const form = forms.find(form => form.querySelector('[required]'));
          if (!form) return false;
          form.noValidate = true;
          for (const field of form.querySelectorAll('input, select, textarea')) {
            if (field.type === 'hidden') continue;
            if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
            else field.value = '';
          }
          const button = form.querySelector('button[type=submit]:not([formaction])');
          window.sendEmptied = () => setTimeout(() => form.requestSubmit(button), 0);
          return true;
        }
        """;

    private const string Summary = """
        () => {
          const summary = document.querySelector('.error-summary');
          if (!summary) return ['no summary of what is wrong'];
          const faults = document.activeElement === summary ? [] : ['the summary does not have the focus'];
          if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
          if (!document.title.startsWith('Error: ')) faults.push('the title does not say so');
          for (const link of summary.querySelectorAll('a'))
            if (!document.getElementById(link.hash.slice(1))) faults.push(`nothing has the id ${link.hash}`);
          return faults;
        }
        """;
}
