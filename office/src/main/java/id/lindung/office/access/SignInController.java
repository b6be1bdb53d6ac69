package id.lindung.office.access;

import id.lindung.office.pages.Ui;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

@Controller
class SignInController {

    @GetMapping("/masuk")
    String signIn(@ModelAttribute("ui") Ui ui, HttpServletRequest request, Model model) {
        var asked = request.getParameterMap();
        if (asked.containsKey("salah")) model.addAttribute("problem", ui.t("signin.wrong"));
        else if (asked.containsKey("berakhir")) model.addAttribute("problem", ui.t("signin.ended"));
        else if (asked.containsKey("terkunci")) model.addAttribute("problem", ui.t("signin.locked"));
        model.addAttribute("next", AskedPage.of(request.getParameter(AskedPage.FIELD)));
        return "access/signin";
    }
}
